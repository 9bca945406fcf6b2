//! Gives the recogniser of names a number of its own rules and data, so that libraries read their articles again when
//! one of them has changed. Taken here, it costs the program nothing: at run time all the data would have to be read.
//!
//! And packs the list of addresses that are to be put right when the program is loaded, where the system can read it
//! so: of 430 KB, which every start reads as a whole, 5 are left.
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    if reads_packed_relocations() {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    hash_of_recogniser()
}

/// Whether the program is built for the system it is built on, and that has glibc 2.36 or later, which can read
/// `DT_RELR`. An older linker says that it knows of no such thing, and goes on without.
fn reads_packed_relocations() -> bool {
    let target = env::var("TARGET").unwrap_or_default();
    let is_here = env::var("HOST").is_ok_and(|host| host == target);
    let version = || {
        let said = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?.stdout;
        let said = String::from_utf8(said).ok()?;
        let (major, minor) = said.trim().strip_prefix("glibc ")?.split_once('.')?;
        Some((major.parse::<u32>().ok()?, minor.parse::<u32>().ok()?))
    };
    is_here && target.ends_with("-linux-gnu") && version().is_some_and(|is| is >= (2, 36))
}

fn hash_of_recogniser() -> io::Result<()> {
    let mut sources = Vec::new();
    for folder in ["src/entities", "assets/entities"] {
        println!("cargo::rerun-if-changed={folder}");
        collect(Path::new(folder), &mut sources)?;
    }
    sources.sort();
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for source in sources {
        hash = hashed(hash, &fs::read(source)?);
    }
    println!("cargo::rustc-env=NASHRA_RULES={hash:016x}");
    Ok(())
}

/// The files below a folder, but for tests and notices: they find nothing.
fn collect(folder: &Path, sources: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_stem().is_some_and(|name| name == "tests" || name == "NOTICE") {
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
