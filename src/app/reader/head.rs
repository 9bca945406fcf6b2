//! What stands above the text changes while it is read: tags are given and taken away.

use super::cursor::Sentences;
use super::{Reader, blocks};

impl Reader {
    /// Shows these tags under the title. The screen stays where it was.
    pub fn set_tags(&mut self, tags: &[&str]) {
        if self.is_woven() {
            return;
        }
        let head = blocks::head(&self.article, tags, self.reading.dates);
        let old = self.blocks.iter().take_while(|block| !block.is_body()).count();
        if self.blocks.iter().take(old).eq(&head) {
            return;
        }
        let new = head.len();
        self.blocks.splice(..old, head);
        let moved = |block: usize| if block < old { block.min(new - 1) } else { block + new - old };
        self.top.block = moved(self.top.block);
        self.anchor.0 = moved(self.anchor.0);
        self.cursor.block = moved(self.cursor.block);
        if let Some(selection) = &mut self.selection {
            selection.anchor.block = moved(selection.anchor.block);
            selection.head.block = moved(selection.head.block);
        }
        if let Some(find) = &mut self.find {
            find.moved(moved);
        }
        self.sentences = Sentences::default();
        self.counterpart = None;
        self.layouts.clear();
        self.refresh();
    }
}
