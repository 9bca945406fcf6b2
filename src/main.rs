//! The `nashra` program; everything is in the library.
use std::process::ExitCode;

fn main() -> ExitCode {
    nashra::cli::main()
}
