"""How each terminal is started: same font, same size, nothing but the cells in its window.

A recipe takes the stage and gives the command line. Settings are written below the stage's own home directory.
"""

import os
import shutil
import subprocess

FONT = "DejaVu Sans Mono"
POINTS = 12
PIXELS = 16


def _write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def _xterm(stage):
    return ["xterm", "-geometry", stage.geometry, "-u8", "-fa", FONT, "-fs", str(POINTS), "+sb", "+bc", "-e", stage.inner]


def _urxvt(stage):
    font = f"xft:{FONT}:size={POINTS}"
    return ["urxvt", "-geometry", stage.geometry, "-fn", font, "-letsp", "0", "+sb", "-bg", "black", "-fg", "white", "-e", stage.inner]


def _st(stage):
    return [shutil.which("stterm") or "st", "-g", stage.geometry, "-f", f"{FONT}:size={POINTS}", "-e", stage.inner]


def _gnome_terminal(stage):
    _write(
        f"{stage.home}/.config/glib-2.0/settings/keyfile",
        f"[org/gnome/desktop/interface]\nmonospace-font-name='{FONT} {POINTS}'\ncursor-blink=false\n",
    )
    return ["gnome-terminal", "--wait", "--hide-menubar", f"--geometry={stage.geometry}", "--", stage.inner]


def _konsole(stage):
    options = [f"Font={FONT},{POINTS},-1,5,50,0,0,0,0,0", f"TerminalColumns={stage.columns}", f"TerminalRows={stage.rows}"]
    options += ["ScrollBarPosition=2", "BlinkingCursorEnabled=false"]
    properties = [word for option in options for word in ("-p", option)]
    return ["konsole", "--nofork", "--hide-menubar", "--hide-tabbar", *properties, "-e", stage.inner]


def _mlterm(stage):
    _write(
        f"{stage.home}/.mlterm/main",
        f"encoding = utf8\ntype_engine = cairo\nfontsize = {PIXELS}\nuse_scrollbar = false\n"
        "scrollbar_mode = none\nuse_transbg = false\nbg_color = black\nfg_color = white\n",
    )
    names = ["DEFAULT", "ISO10646_UCS4_1", "ISO8859_1", "UNICODE"]
    _write(f"{stage.home}/.mlterm/aafont", "".join(f"{name} = {FONT}\n" for name in names))
    return ["mlterm", "-g", stage.geometry, "-s", "false", "-e", stage.inner]


def _kitty(stage):
    path = f"{stage.home}/kitty.conf"
    _write(
        path,
        f"font_family {FONT}\nfont_size {POINTS}\nremember_window_size no\ninitial_window_width {stage.columns}c\n"
        f"initial_window_height {stage.rows}c\nupdate_check_interval 0\ncursor_blink_interval 0\n"
        "window_padding_width 0\nconfirm_os_window_close 0\nlinux_display_server x11\n",
    )
    return ["kitty", "--config", path, stage.inner]


def _alacritty(stage):
    version = subprocess.run(["alacritty", "--version"], capture_output=True, text=True).stdout
    toml = not version.split()[1].startswith(("0.9", "0.10", "0.11", "0.12"))
    if toml:
        path = f"{stage.home}/alacritty.toml"
        _write(
            path,
            f'[window]\ndimensions = {{ columns = {stage.columns}, lines = {stage.rows} }}\ndecorations = "None"\n'
            f'[font]\nnormal = {{ family = "{FONT}" }}\nsize = {POINTS}\n',
        )
    else:
        path = f"{stage.home}/alacritty.yml"
        _write(
            path,
            f"window:\n  dimensions:\n    columns: {stage.columns}\n    lines: {stage.rows}\n  decorations: none\n"
            f'font:\n  normal:\n    family: "{FONT}"\n  size: {POINTS}\n',
        )
    return ["alacritty", "--config-file", path, "-e", stage.inner]


def _qterminal(stage):
    _write(
        f"{stage.home}/.config/qterminal.org/qterminal.ini",
        f"[General]\nfontFamily={FONT}\nfontSize={POINTS}\nMenuVisible=false\nHideTabBarWithOneTab=true\n"
        "ScrollbarPosition=0\nBorderless=true\nAskOnExit=false\nSavePosOnExit=false\nSaveSizeOnExit=false\n"
        "TerminalMargin=0\n[MainWindow]\nApplicationTransparency=0\n",
    )
    return ["qterminal", "-e", stage.inner]


def _pterm(stage):
    return ["pterm", "-geometry", stage.geometry, "-fn", f"client:{FONT} {POINTS}", "+sb", "-e", stage.inner]


RECIPES = {
    "xterm": _xterm,
    "urxvt": _urxvt,
    "st": _st,
    "alacritty": _alacritty,
    "gnome-terminal": _gnome_terminal,
    "konsole": _konsole,
    "mlterm": _mlterm,
    "kitty": _kitty,
    "qterminal": _qterminal,
    "pterm": _pterm,
}

MULTIPLEXERS = ["tmux", "screen"]
# All colours, for a grey that becomes black is no glyph; and a way past tmux for the card of glyphs.
TMUX = "set -g status off\nset -g escape-time 0\nset -ga terminal-overrides ',*:Tc'\nset -g allow-passthrough on\n"

# Every environment of the table; a multiplexer is put inside with a plus sign.
ENVIRONMENTS = [*RECIPES] + [f"{name}+{mux}" for mux in MULTIPLEXERS for name in ("xterm", "gnome-terminal", "konsole")] + ["kitty+tmux", "mlterm+tmux"]


def missing(environment):
    """The programs of an environment that are not installed."""
    programs = environment.split("+")
    names = {"st": ["stterm", "st"]}
    return [name for name in programs if not any(shutil.which(binary) for binary in names.get(name, [name]))]


def inside(multiplexer, stage):
    """A script that runs the stage's command inside a multiplexer."""
    if multiplexer == "tmux":
        _write(f"{stage.home}/tmux.conf", TMUX)
        start = f"tmux -u -S {stage.folder}/tmux.sock -f {stage.home}/tmux.conf new-session {stage.inner}"
    else:
        _write(f"{stage.home}/screenrc", "startup_message off\ndefutf8 on\nvbell off\n")
        os.makedirs(f"{stage.folder}/screens", mode=0o700)
        start = f"SCREENDIR={stage.folder}/screens screen -U -c {stage.home}/screenrc {stage.inner}"
    path = f"{stage.folder}/{multiplexer}.sh"
    _write(path, f"#!/bin/sh\nexec env {start}\n")
    os.chmod(path, 0o755)
    return path
