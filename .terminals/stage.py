"""An X server with one terminal in it, and a prompter inside the terminal that runs what it is told.

Everything lives in a temporary folder that is its own home; every process started carries the stage's mark in
its environment, and those, and no others, are ended when the stage is left.
"""

import io
import os
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
import uuid

from PIL import Image

import terminals

NEEDED = ["Xvfb", "xdotool", "xwininfo", "xwd", "convert", "dbus-daemon"]


class Failed(Exception):
    """The terminal did not do what was asked."""


class Stage:
    """`with Stage("konsole+tmux", 100, 40) as stage:`"""

    def __init__(self, environment, columns, rows):
        self.terminal, *self.multiplexers = environment.split("+")
        self.columns, self.rows = columns, rows
        self.geometry = f"{columns}x{rows}+0+0"
        self.mark = f"NASHRA_STAGE={uuid.uuid4().hex}"
        self.processes = []

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="nashra-stage.")
        self.home = f"{self.folder}/home"
        os.makedirs(f"{self.home}/.config/gtk-3.0")
        os.makedirs(f"{self.folder}/run", mode=0o700)
        try:
            self._environment()
            self._x_server()
            self._prompter()
            self._terminal()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for number in (signal.SIGTERM, signal.SIGKILL):
            for process in self._marked():
                try:
                    os.kill(process, number)
                except ProcessLookupError:
                    pass
            _until(lambda: not self._marked(), 2)
        for process in self.processes:
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, command):
        """Starts a command inside the terminal, without waiting for its end."""
        with open(f"{self.folder}/prompt", "w") as prompt:
            prompt.write(command + "\n")

    def finish(self, seconds=20):
        """Waits until the command has ended."""
        if not _until(lambda: os.path.exists(f"{self.folder}/done"), seconds):
            raise Failed("the command did not end")
        os.unlink(f"{self.folder}/done")

    def show(self, text):
        """Writes text to the terminal, without a cursor, and gives the picture of it.

        It goes past tmux, which would put joiners into cells of its own.
        """
        text = "\x1b[?25l" + text
        if "tmux" in self.multiplexers:
            text = "\x1bPtmux;" + text.replace("\x1b", "\x1b\x1b") + "\x1b\\"
        with open(f"{self.folder}/text", "w") as file:
            file.write(text)
        self.run(f"cat {self.folder}/text")
        self.finish()
        return self.picture()

    def press(self, token):
        """A key by xdotool's name, or `type:TEXT`.

        Letters that no key has are typed slowly: xdotool gives a spare key another meaning for each of them,
        and a terminal that has not yet heard of it types the last one again.
        """
        keys = [f"U{ord(c):04X}" for c in token[5:]] if token.startswith("type:") else [token]
        for key in keys:
            self._call(["xdotool", "key", "--", key])
            # An escape must not be taken for the head of the next key; screen waits 0.3 seconds.
            time.sleep(0.5 if key == "Escape" else 0.25 if len(keys) > 1 else 0.1)

    def grow(self, across, down):
        """Makes the window larger, or smaller, by pixels; gives the columns and rows that came of it."""
        before = self.size()
        geometry = self._call(["xdotool", "getwindowgeometry", "--shell", self.window]).decode()
        pixels = dict(line.split("=") for line in geometry.split())
        width, height = int(pixels["WIDTH"]) + across, int(pixels["HEIGHT"]) + down
        self._call(["xdotool", "windowsize", self.window, str(width), str(height)])
        _until(lambda: self.size() != before, 5)
        # Some terminals give the new size in several steps.
        for _ in range(10):
            last = self.size()
            time.sleep(0.4)
            if self.size() == last:
                break
        # Konsole shows the size in the middle of the window for a while.
        time.sleep(2)
        return self.size()

    def size(self):
        """Columns and rows of the innermost terminal."""
        with open(f"{self.folder}/tty") as file:
            tty = file.read().strip()
        rows, columns = subprocess.run(["stty", "-F", tty, "size"], capture_output=True, text=True).stdout.split()
        return int(columns), int(rows)

    def picture(self, still=0.5, patience=8):
        """The window when nothing has moved for a while, as an image."""
        last, since, begin = None, time.time(), time.time()
        while time.time() - since < still and time.time() - begin < patience:
            dump = self._call(["xwd", "-silent", "-id", self.window])
            if dump != last:
                last, since = dump, time.time()
            time.sleep(0.1)
        png = subprocess.run(["convert", "xwd:-", "png24:-"], input=last, capture_output=True, check=True).stdout
        return Image.open(io.BytesIO(png)).convert("RGB")

    def _environment(self):
        with open(f"{self.home}/.config/gtk-3.0/settings.ini", "w") as file:
            file.write("[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations=false\n")
        name, value = self.mark.split("=")
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": self.home, "SHELL": "/bin/sh", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
            "XDG_RUNTIME_DIR": f"{self.folder}/run", "XDG_CONFIG_HOME": f"{self.home}/.config", name: value,
            "GSETTINGS_BACKEND": "keyfile", "LIBGL_ALWAYS_SOFTWARE": "1", "LP_NUM_THREADS": "1", "GDK_BACKEND": "x11",
            "QT_QPA_PLATFORM": "xcb", "NO_AT_BRIDGE": "1", "GTK_A11Y": "none", "GTK_CSD": "0", "WINIT_X11_SCALE_FACTOR": "1",
        }

    def _x_server(self):
        """The server chooses its display's number, so stages do not get into each other's way."""
        read, write = os.pipe()
        self._start(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1200x24", "-dpi", "96", "-nolisten", "tcp", "-noreset", "-ac"], pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as display:
            self.environment["DISPLAY"] = ":" + display.readline().strip()
        address = f"unix:path={self.folder}/bus"
        bus = self._start(["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}", "--print-address=1"], stdout=subprocess.PIPE)
        bus.stdout.readline()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address

    def _prompter(self):
        """A shell that stays in the terminal and runs one line at a time from a pipe."""
        os.mkfifo(f"{self.folder}/prompt")
        self.inner = f"{self.folder}/prompter.sh"
        with open(self.inner, "w") as file:
            file.write(
                f"#!/bin/bash\nexport {self.mark} DISPLAY={self.environment['DISPLAY']} LANG=C.UTF-8 LC_ALL=C.UTF-8\n"
                # Alacritty gives back the home directory of the account.
                f"export HOME={self.home} XDG_CONFIG_HOME={self.home}/.config\n"
                f"stty -echo; printf '\\e[?25l'; tty > {self.folder}/tty.new; mv {self.folder}/tty.new {self.folder}/tty\n"
                f"exec 3<>{self.folder}/prompt\n"
                f'while read -r -u 3 line; do eval "$line" 3<&-; touch {self.folder}/done; done\n'
            )
        os.chmod(self.inner, 0o755)

    def _terminal(self):
        for multiplexer in self.multiplexers:
            self.inner = terminals.inside(multiplexer, self)
        log = open(f"{self.folder}/log", "wb")
        self._start(terminals.RECIPES[self.terminal](self), stdout=log, stderr=log)
        if not _until(lambda: os.path.exists(f"{self.folder}/tty") and self._window(), 30):
            with open(f"{self.folder}/log", errors="replace") as file:
                raise Failed(f"{self.terminal} did not start: {file.read()[-300:]}")
        time.sleep(0.5)
        self.window = self._window()
        self._call(["xdotool", "windowfocus", self.window])
        self._fit()

    def _fit(self):
        """Some terminals cannot be asked for a size in cells."""
        for _ in range(4):
            columns, rows = self.size()
            if (columns, rows) == (self.columns, self.rows):
                return
            self.grow((self.columns - columns) * 10, (self.rows - rows) * 19)
        self.columns, self.rows = self.size()

    def _window(self):
        """The largest window that is seen and lies directly below the root."""
        best = (0, None)
        for line in self._call(["xwininfo", "-root", "-children"]).decode(errors="replace").splitlines():
            words = line.split()
            if words and words[0].startswith("0x"):
                shape = words[-2].split("+")[0].split("-")[0]
                area = shape.replace("x", "").isdigit() and eval("*".join(shape.split("x")))
                seen = b"IsViewable" in self._call(["xwininfo", "-id", words[0]])
                if seen and area > max(best[0], 10000):
                    best = (area, words[0])
        return best[1]

    def _call(self, words):
        return subprocess.run(words, env=self.environment, capture_output=True, timeout=20).stdout

    def _start(self, words, **options):
        options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True, **options}
        process = subprocess.Popen(words, env=self.environment, stdin=subprocess.DEVNULL, **options)
        self.processes.append(process)
        return process

    def _marked(self):
        """Processes that carry the stage's mark and have not ended."""
        found = []
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/environ", "rb") as file:
                    if self.mark.encode() in file.read().split(b"\0"):
                        found.append(int(name))
            except OSError:
                pass
        return found


def _until(so, seconds):
    begin = time.time()
    while not so():
        if time.time() - begin > seconds:
            return False
        time.sleep(0.05)
    return True


def quoted(words):
    """Words for the prompter."""
    return shlex.join(words)
