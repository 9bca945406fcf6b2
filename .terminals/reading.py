"""A screenshot into glyphs.

Each glyph is first shown by the same terminal by itself, in a known cell; a cell of a scene is compared with
all of them by normalised correlation of its ink (the distance of each pixel from the cell's own background).
"""

import unicodedata

import numpy

# A cell is right when the glyph that should be there fits at least so well ...
GOOD = 0.75
# ... and no other glyph fits better by more than this.
CLEAR = 0.02
# Ink below this much of full contrast is no ink.
FAINT = 24
# One pixel in each direction: glyphs are not placed alike in all columns.
SHIFTS = [(0, 0), (0, 1), (0, -1), (1, 0), (-1, 0)]


class Grid:
    """Where the cells are, found from two pictures: blank, and with full blocks at (0, 0) and the last row."""

    def __init__(self, blank, blocks, columns, rows):
        difference = numpy.abs(_pixels(blank) - _pixels(blocks)).max(axis=2) > 60
        down, across = numpy.where(difference)
        self.left, self.top = across.min(), down.min()
        self.width = (across.max() + 1 - self.left) / columns
        self.height = (down.max() + 1 - self.top) / rows

    def cell(self, pixels, row, column, shift=(0, 0)):
        """The ink of a cell, between 0 and 1; zeros where there is none."""
        top = round(self.top + row * self.height) + shift[0]
        left = round(self.left + column * self.width) + shift[1]
        height, width = int(self.height), round(self.width)
        part = pixels[max(top, 0) : top + height, max(left, 0) : left + width]
        if part.shape[:2] != (height, width):
            return numpy.zeros((height, width))
        ink = numpy.abs(part - numpy.median(part.reshape(-1, 3), axis=0)).max(axis=2)
        return ink / ink.max() if ink.max() > FAINT else ink * 0


class Glyphs:
    """The glyphs of a terminal: `(symbol, modifiers)` and what it looks like."""

    def __init__(self, grid):
        self.grid, self.names, self.vectors = grid, [], []

    def learn(self, picture, places):
        """Takes glyphs from a picture; places are `(row, column, name)`."""
        pixels = _pixels(picture)
        for row, column, name in places:
            self.names.append(name)
            self.vectors.append(_unit(self.grid.cell(pixels, row, column)))

    def judge(self, picture, rows):
        """How many cells are right, how many there are, and the wrong ones as `(row, column, wanted, seen)`."""
        pixels, vectors = _pixels(picture), numpy.stack(self.vectors)
        index = {name: number for number, name in enumerate(self.names)}
        right, total, wrong = 0, 0, []
        for row, cells in enumerate(rows):
            for column, name in enumerate(cells):
                if name not in index:
                    continue
                total += 1
                seen = self._seen(pixels, vectors, row, column, index[name])
                if seen is None:
                    right += 1
                else:
                    wrong.append((row, column, name[0], seen))
        return right, total, wrong

    def _seen(self, pixels, vectors, row, column, wanted):
        """None when the cell is right; else the symbol that is seen."""
        best = (0, "")
        for shift in SHIFTS:
            fits = vectors @ _unit(self.grid.cell(pixels, row, column, shift))
            if fits[wanted] >= GOOD and fits[wanted] >= fits.max() - CLEAR:
                return None
            best = max(best, (fits.max(), self.names[fits.argmax()][0]))
        return best[1]


def card(names, columns, joiner):
    """Text that shows each glyph between two Latin letters, and the places where it does.

    A terminal that joins letters anew (Konsole) must be told by `joiner` which form is meant.
    """
    text, places, per_row = "\x1b[0m\x1b[2J", [], columns // 4
    for number, (symbol, modifiers) in enumerate(names):
        row, column = number // per_row, number % per_row * 4
        shown = _joined(symbol) if joiner else symbol
        style = ";".join(map(str, (0, *modifiers)))
        text += f"\x1b[{row + 1};{column + 1}H\x1b[{style}mx{shown}x\x1b[0m"
        places.append((row, column + 1, (symbol, modifiers)))
    return text, places


def _joined(symbol):
    """A presentation form as its letter between the joiners that make it take the form."""
    form, *letters = unicodedata.decomposition(symbol[0]).split() or [""]
    before = "\u200d" if form in ("<medial>", "<final>") else ""
    after = "\u200d" if form in ("<medial>", "<initial>") else ""
    # Lam-alef stays one character, for its two letters would take two cells.
    letter = chr(int(letters[0], 16)) if form and len(letters) == 1 else symbol[0]
    return before + letter + symbol[1:] + after


def _pixels(picture):
    return numpy.asarray(picture).astype(float)


def _unit(cell):
    vector = cell.ravel()
    return vector / (numpy.linalg.norm(vector) + 1e-9)
