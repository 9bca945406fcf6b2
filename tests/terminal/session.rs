//! A run of the program in a pseudo-terminal.

use std::collections::HashMap;
use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtyPair, PtySize, native_pty_system};

pub(crate) const NASHRA: &str = env!("CARGO_BIN_EXE_nashra");
/// How long anything may take on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is to be run, and how.
pub(crate) struct Plan {
    command: CommandBuilder,
    arguments: Vec<String>,
    size: (u16, u16),
    typed: String,
    /// Sent when the program has asked its last question.
    answer: Option<String>,
    read: bool,
}

/// A running program, and what it has written so far.
pub(crate) struct Session {
    child: Box<dyn Child + Send + Sync>,
    pty: Option<PtyPair>,
    writer: Arc<Mutex<Box<dyn Write + Send>>>,
    output: Arc<Mutex<Output>>,
    arguments: Vec<String>,
    termios: String,
    pub(crate) size: (u16, u16),
}

pub(crate) struct Output {
    pub(crate) bytes: Vec<u8>,
    pub(crate) screen: vt100::Parser,
}

/// A folder for one run's library, empty whatever earlier runs have left.
fn fresh_folder() -> PathBuf {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let run = RUNS.fetch_add(1, Ordering::Relaxed);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("library-{run}"));
    let _ = fs::remove_dir_all(&folder);
    folder
}

impl Session {
    /// Runs `nashra` in a terminal it knows.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::prepare(arguments).start()
    }

    pub(crate) fn prepare(arguments: &[&str]) -> Plan {
        let mut plan = Plan {
            command: CommandBuilder::new(NASHRA),
            arguments: arguments.iter().map(|argument| (*argument).to_owned()).collect(),
            size: (100, 30),
            typed: String::new(),
            answer: None,
            read: true,
        };
        plan.command.env_clear();
        plan.command.cwd(env!("CARGO_MANIFEST_DIR"));
        plan.command.env("PATH", std::env::var("PATH").unwrap_or_default());
        for name in ["HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"]
        {
            plan.command.env(name, env!("CARGO_TARGET_TMPDIR"));
        }
        plan.command.env("NASHRA_DATA_DIR", fresh_folder());
        plan.env("TERM", "xterm").env("XTERM_VERSION", "XTerm(379)")
    }

    pub(crate) fn press(&self, keys: &str) {
        let mut writer = self.writer.lock().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.size = (columns, rows);
        self.output.lock().unwrap().screen.screen_mut().set_size(count(rows), count(columns));
        self.pty.as_ref().unwrap().master.resize(pty_size(self.size)).unwrap();
    }

    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    pub(crate) fn signal(&self, name: &str) {
        signal(self.process(), name);
    }

    /// Looks at what has been written so far.
    pub(crate) fn look<T>(&self, at: impl FnOnce(&Output) -> T) -> T {
        at(&self.output.lock().unwrap())
    }

    /// Waits until something is so.
    pub(crate) fn wait_until(&mut self, what: &str, mut is_so: impl FnMut(&mut Self) -> bool) {
        let begin = Instant::now();
        while !is_so(self) {
            if begin.elapsed() > PATIENCE {
                let screen = self.look(|output| output.screen.screen().contents());
                panic!("{what}: not after {PATIENCE:?}; the screen:\n{screen}");
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the terminal shows what the program shows without a terminal after these keys. Of the bundled
    /// digest only: what a library shows (days, sources) is not shown without one.
    pub(crate) fn wait_for_screen(&mut self, keys: &str) {
        let expected = screen(&self.arguments, self.size, keys);
        let what = format!("the screen is this:\n{}\n", expected.join("\n"));
        self.wait_until(&what, |session| session.rows() == expected);
    }

    /// The rows of the screen; the marks that only terminals need are not part of them.
    pub(crate) fn rows(&self) -> Vec<String> {
        let rows: Vec<String> = self.look(|output| {
            output
                .screen
                .screen()
                .rows(0, self.size.0)
                .map(|row| row.replace('\u{200E}', ""))
                .collect()
        });
        rows.iter().map(|row| row.trim_end().to_owned()).collect()
    }

    /// Threads of the program: one reads the terminal, one waits for signals, others work.
    pub(crate) fn threads(&self) -> usize {
        wake_ups(self.process()).len()
    }

    pub(crate) fn exit_code(&mut self) -> u32 {
        let mut code = None;
        self.wait_until("it ends", |session| {
            code = session.child.try_wait().unwrap().map(|status| status.exit_code());
            code.is_some()
        });
        code.unwrap()
    }

    /// The terminal has gone away.
    pub(crate) fn hang_up(&mut self) {
        self.pty = None;
        *self.writer.lock().unwrap() = Box::new(std::io::sink());
    }

    /// Waits for the line discipline to be as before, and for every mode to be switched back.
    pub(crate) fn assert_restored(&mut self) {
        self.wait_until("modes are switched back", |session| {
            session.look(|output| super::modes::left_on(&output.bytes)).is_empty()
        });
        let termios = termios(&*self.pty.as_ref().unwrap().master);
        assert_eq!(termios, self.termios);
    }

    /// Whether no thread of the program woke up in a fifth of a second, and nothing was written.
    pub(crate) fn sleeps(&mut self) -> bool {
        let state = |session: &Session| {
            (wake_ups(session.process()), session.look(|output| output.bytes.len()))
        };
        let before = state(self);
        thread::sleep(Duration::from_millis(200));
        state(self) == before
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Plan {
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        if value.is_empty() {
            self.command.env_remove(name);
        } else {
            self.command.env(name, value);
        }
        self
    }

    pub(crate) fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    /// Keys that are in the terminal before the program starts.
    pub(crate) fn typed(mut self, keys: &str) -> Self {
        keys.clone_into(&mut self.typed);
        self
    }

    /// A terminal that the program does not know, and what it answers.
    pub(crate) fn unknown(mut self, answer: &str) -> Self {
        self.answer = Some(answer.to_owned());
        // A machine that runs many tests answers late, as a terminal far away does.
        let far = ("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22");
        self.env("TERM", "xterm-256color").env("XTERM_VERSION", "").env(far.0, far.1)
    }

    pub(crate) fn start(self) -> Session {
        let command = self.command.clone();
        self.run(command)
    }

    /// Runs it in a terminal that reads nothing.
    pub(crate) fn start_unread(self) -> Session {
        let command = self.command.clone();
        Plan { read: false, ..self }.run(command)
    }

    /// Runs the program as the child of a shell that stays its session's leader; its process id is written
    /// to a file.
    pub(crate) fn start_in_shell(self, process_file: &str) -> Session {
        let mut command = self.command.clone();
        let argv = command.get_argv_mut();
        let script = format!("sh -c 'echo $$ > \"{process_file}\"; exec {NASHRA}'; true");
        *argv = ["/bin/sh", "-c", &script].map(Into::into).to_vec();
        self.run(command)
    }

    fn run(self, mut command: CommandBuilder) -> Session {
        let pty = native_pty_system().openpty(pty_size(self.size)).unwrap();
        let termios = termios(&*pty.master);
        let writer = Arc::new(Mutex::new(pty.master.take_writer().unwrap()));
        writer.lock().unwrap().write_all(self.typed.as_bytes()).unwrap();
        command.args(&self.arguments);
        let child = pty.slave.spawn_command(command).unwrap();
        let (columns, rows) = self.size;
        let screen = vt100::Parser::new(count(rows), count(columns), 0);
        let output = Arc::new(Mutex::new(Output { bytes: Vec::new(), screen }));
        if self.read {
            collect(pty.master.try_clone_reader().unwrap(), &output, &writer, self.answer);
        }
        let (pty, arguments, size) = (Some(pty), self.arguments, self.size);
        Session { child, pty, writer, output, arguments, termios, size }
    }
}

/// Reads what the program writes, in a thread, and answers its questions once.
fn collect(
    mut reader: Box<dyn Read + Send>,
    output: &Arc<Mutex<Output>>,
    writer: &Arc<Mutex<Box<dyn Write + Send>>>,
    mut answer: Option<String>,
) {
    let (output, writer) = (Arc::downgrade(output), Arc::clone(writer));
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(n @ 1..) = reader.read(&mut buffer) {
            let Some(output) = output.upgrade() else { return };
            let mut output = output.lock().unwrap();
            output.bytes.extend(&buffer[..n]);
            output.screen.process(&buffer[..n]);
            if memchr::memmem::find(&output.bytes, b"\x1b[c").is_some()
                && let Some(answer) = answer.take()
            {
                let _ = writer.lock().unwrap().write_all(answer.as_bytes());
            }
        }
    });
}

/// What the program shows without a terminal.
pub(crate) fn screen(arguments: &[String], (columns, rows): (u16, u16), keys: &str) -> Vec<String> {
    let size = format!("{columns}x{rows}");
    let output = Command::new(NASHRA)
        .arg("screen")
        .args(arguments)
        .args(["--size", &size, "--keys", keys])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("NO_COLOR")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

pub(crate) fn signal(process: u32, name: &str) {
    let sent = Command::new("kill").args([&format!("-{name}"), &process.to_string()]).status();
    assert!(sent.unwrap().success());
}

/// Voluntary context switches of each thread.
fn wake_ups(process: u32) -> HashMap<String, String> {
    let tasks = fs::read_dir(format!("/proc/{process}/task")).unwrap().flatten();
    let count = |task: fs::DirEntry| {
        let status = fs::read_to_string(task.path().join("status")).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("voluntary")).unwrap_or_default();
        (task.file_name().to_string_lossy().into_owned(), line.to_owned())
    };
    tasks.map(count).collect()
}

fn count(cells: u16) -> NonZero<u16> {
    NonZero::new(cells).unwrap()
}

fn termios(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}
