//! Disks that are full or broken, at every write: a sentence, nothing lost, and what is there can be read.
//!
//! `fail.c` is loaded before the C library and lets the k-th call that writes, syncs, cuts or renames a file of
//! the library fail, alone or with all that follow, with `ENOSPC` or `EIO`. By default some calls of each
//! command are tried; `NASHRA_FAULTS=all cargo test --test faults` tries every one. Without a C compiler there
//! is nothing to try.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may panic and print")]

mod world;

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;

use nashra::library::{Library, LibraryError, Mark};
use world::{ARTICLES, Fault, World, ends_saying, ends_well, faults};

#[test]
fn importing() {
    let Some(world) = World::new("importing") else { return };
    let import =
        |world: &World| world.command(&["import"]).arg(world.news()).stdout(Stdio::null()).spawn();
    let calls = world.calls(import(&world.counting()).unwrap());
    assert!(calls > 20, "{calls}");
    let mut failures = 0;
    for fault in faults(calls) {
        world.forget();
        let failed = ends_well(import(&world.with(fault)).unwrap(), fault);
        failures += u32::from(failed);
        if !failed {
            assert_eq!(world.listed(), ARTICLES, "{fault:?}: it was said to be done");
        }
        // What is there is whole, and the rest follows.
        world.is_whole();
        assert!(import(&world).unwrap().wait().unwrap().success(), "{fault:?}: again");
        assert_eq!((world.listed(), world.found("body")), (ARTICLES, ARTICLES), "{fault:?}");
    }
    assert!(failures > 1, "{failures}: the faults struck nothing");
}

/// Not a test: a process that stars the first articles, and says each number once its star is kept.
#[test]
#[ignore = "run by the test below, with faults"]
fn a_process_that_marks() {
    let Some(folder) = std::env::var_os("NASHRA_DATA_DIR") else { return };
    if let Err(error) = mark(Path::new(&folder)) {
        eprintln!("nashra: {error}");
        std::process::exit(2)
    }
}

fn mark(folder: &Path) -> Result<(), LibraryError> {
    let mut library = Library::open(folder)?.library;
    println!();
    for article in 1..=8 {
        library.mark(&[article], &Mark::Starred(true))?;
        println!("{article}");
    }
    Ok(())
}

#[test]
fn marking() {
    let Some(world) = World::new("marking") else { return };
    world.import();
    let calls = world.calls(world.counting().marking());
    assert!(calls > 20, "{calls}");
    for fault in faults(calls) {
        world.forget();
        world.import();
        let child = world.with(fault).marking();
        let (failed, said) = ends_saying(child, fault);
        let starred = world.starred();
        let said: Vec<u32> = said.lines().filter_map(|line| line.parse().ok()).collect();
        assert!(
            said.iter().all(|article| starred.contains(article)),
            "{fault:?}: {said:?}, {starred:?}"
        );
        assert!(starred.len() <= said.len() + 1, "{fault:?}: {said:?}, {starred:?}");
        assert!(failed || said.len() == 8, "{fault:?}: {said:?}");
        world.is_whole();
        assert!(world.marking().wait_with_output().unwrap().status.success());
        assert_eq!(world.starred().len(), 8, "{fault:?}: again");
    }
}

#[test]
fn keeping_quotes() {
    let Some(world) = World::new("quotes") else { return };
    world.import();
    let annotation = world.annotation();
    let keep = |world: &World| {
        world.command(&["quotes", "import"]).arg(&annotation).stdout(Stdio::null()).spawn()
    };
    let calls = world.calls(keep(&world.counting()).unwrap());
    assert!(calls > 2, "{calls}");
    for fault in faults(calls) {
        world.forget();
        world.import();
        let failed = ends_well(keep(&world.with(fault)).unwrap(), fault);
        world.is_whole();
        assert!(failed || world.quotes() == 1, "{fault:?}: it was said to be kept");
        assert!(keep(&world).unwrap().wait().unwrap().success(), "{fault:?}: again");
        assert_eq!(world.quotes(), 1, "{fault:?}");
    }
}

#[test]
fn writing_quotes_to_a_file() {
    let Some(world) = World::new("export") else { return };
    world.import();
    let annotation = world.annotation();
    assert!(world.command(&["quotes", "import"]).arg(&annotation).status().unwrap().success());
    let file = world.data().join("quotes.md");
    let export = |world: &World| {
        world.command(&["quotes", "export", "--force", "--output"]).arg(&file).spawn()
    };
    let calls = world.calls(export(&world.counting()).unwrap());
    assert!(calls > 1, "{calls}");
    let whole = fs::read(&file).unwrap();
    for fault in faults(calls) {
        fs::write(&file, "before").unwrap();
        let failed = ends_well(export(&world.with(fault)).unwrap(), fault);
        let expected = if failed { b"before".as_slice() } else { &whole };
        assert_eq!(fs::read(&file).unwrap(), expected, "{fault:?}");
        let parts = fs::read_dir(world.data()).unwrap().filter_map(Result::ok);
        let parts = parts.filter(|entry| entry.path().extension().is_some_and(|it| it == "part"));
        assert_eq!(parts.count(), 0, "{fault:?}: nothing is left behind");
    }
}

#[test]
fn printing_to_a_full_disk_is_a_sentence() {
    let Some(world) = World::new("printing") else { return };
    world.import();
    for arguments in [&["export"][..], &["export", "--texts"], &["list"], &["search", "body"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = world.command(arguments).stdout(full).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.starts_with("nashra: ") && said.lines().count() == 1, "{said}");
    }
}

/// Every write fails, from the first on: what is kept can be read.
#[test]
fn reading_goes_on_when_nothing_can_be_written() {
    let Some(world) = World::new("reading") else { return };
    world.import();
    for error in Fault::ERRORS {
        let broken = world.with(Fault { at: 1, and_on: true, error });
        for arguments in [&["list"][..], &["export"], &["search", "body", "--format", "text"]] {
            let output = broken.command(arguments).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
            let printed = String::from_utf8(output.stdout).unwrap();
            assert!(printed.lines().count() >= ARTICLES, "{arguments:?}: {said}");
        }
    }
}
