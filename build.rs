//! Gives the recogniser of names a number of its own rules, so that libraries read their articles again when a rule has changed.
use std::path::{Path, PathBuf};
use std::{fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/entities");
    let mut sources = Vec::new();
    collect(Path::new("src/entities"), &mut sources)?;
    sources.sort();
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for source in sources {
        hash = hashed(hash, &fs::read(source)?);
    }
    println!("cargo::rustc-env=NASHRA_RULES={hash:016x}");
    Ok(())
}

/// The sources below a folder, but for tests: they find nothing.
fn collect(folder: &Path, sources: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_stem().is_some_and(|name| name == "tests") {
            continue;
        }
        if path.is_dir() {
            collect(&path, sources)?;
        } else {
            sources.push(path);
        }
    }
    Ok(())
}

/// FNV-1a, which is the same in every build of every compiler.
fn hashed(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}
