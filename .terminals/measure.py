#!/usr/bin/env python3
"""Measures what terminals show of nashra's cells; README.md in this folder says how."""

import argparse
import json
import os
import re
import subprocess
import sys

import reading
import stage as stages
import terminals

HERE = os.path.dirname(os.path.realpath(__file__))
COLUMNS, ROWS = 120, 40
BLOCK = "\u2588"

# Name, keys in nashra's notation (added to those before), what is pressed in the window.
SCENES = [
    ("at the start", "", []),
    ("reading, scrolled", "<enter>jjj<c-d>", ["Return", "j", "j", "j", "ctrl+d"]),
    ("searching", "/\u0627\u0646\u062a\u0631\u0628\u0648\u0644", ["slash", "type:\u0627\u0646\u062a\u0631\u0628\u0648\u0644"]),
    ("found", "<enter>n", ["Return", "n"]),
    ("with a popup open", "?", ["question"]),
    ("an English article", "qJ", ["q", "J"]),
]


def main():
    options = arguments()
    lacking = [name for name in stages.NEEDED if not stages.shutil.which(name)]
    if lacking:
        sys.exit(f"measure.py: {', '.join(lacking)}: not installed; README.md names the packages")
    print("| terminal | emitter | " + " | ".join([scene[0] for scene in SCENES] + ["resized"]) + " | right |")
    print("|" + "---|" * (len(SCENES) + 4))
    lowest = 100.0
    for environment in options.environments or terminals.ENVIRONMENTS:
        missing = terminals.missing(environment)
        if missing:
            print(f"| {environment} | {', '.join(missing)}: not installed |")
            continue
        try:
            with stages.Stage(environment, COLUMNS, ROWS) as stage:
                lowest = min(lowest, measure(environment, stage, options))
        except (stages.Failed, subprocess.TimeoutExpired) as failure:
            print(f"| {environment} | {failure} |")
            lowest = 0.0
        sys.stdout.flush()
    return 0 if lowest >= 98 else 1


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("environments", nargs="*", help="such as xterm or konsole+tmux; all when none is given")
    parser.add_argument("--program", default=f"{HERE}/../target/release/nashra")
    parser.add_argument("--emitter", help="instead of what detection chooses")
    parser.add_argument("--keep", metavar="FOLDER", help="keep the screenshots there")
    parser.add_argument("--verbose", action="store_true", help="print every wrong cell")
    return parser.parse_args()


def measure(environment, stage, options):
    """Runs all scenes in one terminal, prints its row, and gives the per cent of cells that are right."""
    program = [os.path.realpath(options.program)] + (["--emitter", options.emitter] if options.emitter else [])
    doctor = diagnosis(stage, program)
    size = (stage.columns, stage.rows)
    cells = lambda keys, *more: dump(options.program, doctor["marks"], size, keys, *more)
    keys = ["".join(scene[1] for scene in SCENES[: number + 1]) for number in range(len(SCENES))]
    frames = [cells(key) for key in keys]
    glyphs = learn(stage, frames, doctor["emitter"] == "konsole")
    stage.run(stages.quoted([*program, "--tashkeel", "auto"]))
    results = []
    for (name, _, tokens), frame in zip(SCENES, frames):
        for token in tokens:
            stage.press(token)
        results.append(judge(glyphs, stage, frame, environment, name, options))
    # By whole cells, for some terminals centre theirs in what is left over.
    columns, rows = stage.grow(-round(30 * glyphs.grid.width), -round(11 * glyphs.grid.height))
    frame = cells(keys[-1], "--resize", f"{columns}x{rows}")
    results.append(judge(glyphs, stage, frame, environment, "resized", options))
    stage.press("type:Q")
    stage.finish()
    right, total = (sum(result[n] for result in results) for n in (0, 1))
    figures = [f"{100 * right / total:.1f}" for right, total in [*results, (right, total)]]
    print(f"| {environment} | `{doctor['emitter']}` | " + " | ".join(figures[:-1]) + f" | **{figures[-1]}** |")
    return 100 * right / total


def diagnosis(stage, program):
    """What `nashra doctor` says inside the terminal."""
    path = f"{stage.folder}/doctor"
    stage.run(f"{stages.quoted([*program, 'doctor'])} > {path}")
    stage.finish()
    with open(path) as file:
        text = file.read()
    find = lambda name: re.search(rf"^{name}: *(\S+)", text, re.M)[1]
    return {"emitter": find("emitter"), "marks": find("marks")}


def dump(program, marks, size, keys, *more):
    """The cells nashra lays out, as rows of `(symbol, modifiers)`."""
    policy = ["--tashkeel", "strip"] if marks == "stripped" else []
    words = [program, "screen", "--dump-cells", "--size", f"{size[0]}x{size[1]}", "--keys", keys, *policy, *more]
    rows = json.loads(subprocess.run(words, capture_output=True, check=True).stdout)
    return [[(symbol, tuple(modifiers)) for symbol, modifiers in row] for row in rows]


def learn(stage, frames, joiner):
    """Finds the grid and the glyphs of the scenes."""
    blank = stage.show("\x1b[0m\x1b[H\x1b[2J")
    corner = f"\x1b[1;1H{BLOCK}\x1b[{stage.rows};{stage.columns - 1}H{BLOCK}"
    grid = reading.Grid(blank, stage.show(corner), stage.columns - 1, stage.rows)
    glyphs = reading.Glyphs(grid)
    names = list(dict.fromkeys(cell for frame in frames for row in frame for cell in row if cell[0].strip()))
    room = stage.columns // 4 * stage.rows
    for start in range(0, len(names), room):
        text, places = reading.card(names[start : start + room], stage.columns, joiner)
        glyphs.learn(stage.show(text), places)
    stage.show("\x1b[0m\x1b[H\x1b[2J")
    return glyphs


def judge(glyphs, stage, frame, environment, scene, options):
    """Cells right and cells in all, of what the terminal shows now."""
    picture = stage.picture()
    if options.keep:
        os.makedirs(options.keep, exist_ok=True)
        picture.save(os.path.join(options.keep, f"{environment}-{scene.replace(' ', '-').replace(',', '')}.png"))
    right, total, wrong = glyphs.judge(picture, frame)
    if options.verbose:
        for row, column, wanted, seen in wrong:
            print(f"{environment}: {scene}: row {row} column {column}: wanted {wanted!a}, seen {seen!a}", file=sys.stderr)
    return right, total


if __name__ == "__main__":
    sys.exit(main())
