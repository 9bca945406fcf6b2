//! Where the cells of a rearranged row went.

/// A permutation of the columns of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// For each column sent, the column it was laid out at.
    laid_out: Vec<u16>,
}

impl Order {
    /// From the laid-out column of each column sent.
    pub(super) fn new(laid_out: Vec<u16>) -> Self {
        Order { laid_out }
    }

    /// The column a cell was laid out at, given the column it was sent to.
    pub fn laid_out(&self, sent: u16) -> u16 {
        self.laid_out.get(usize::from(sent)).copied().unwrap_or(sent)
    }

    /// The column a cell is sent to, given the column it was laid out at.
    pub fn sent(&self, laid_out: u16) -> u16 {
        let found = self.laid_out.iter().position(|column| *column == laid_out);
        found.map_or(laid_out, |column| column as u16)
    }
}
