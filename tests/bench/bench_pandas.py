"""What `foi aggregate` is timed against: the same sums, the simplest honest way.

    python3 bench_pandas.py RETURNS OUT.csv

Reads every .xlsx below RETURNS, finds the rows that begin with a question's number or hold its
words, and the columns headed by a year, adds up the numbers, and writes one line per question and
year. It knows nothing of suppressed counts, hidden rows or whose return it is, and passes over
sheets laid out another way: this is what people write.
"""

import re
import sys
from pathlib import Path

import pandas

QUESTIONS = {
    "trafficked-missing": (
        "2a",
        [
            "trafficked children who went missing",
            "trafficked and went missing",
            "trafficked children with a missing episode",
            "suspected victims of trafficking reported missing",
        ],
    ),
    "trafficked": (
        "1a",
        [
            "trafficked children in care",
            "identified as having been trafficked",
            "identified or suspected as trafficked",
            "suspected victims of trafficking in our care",
        ],
    ),
    "unaccompanied-missing": (
        "2c",
        [
            "unaccompanied children who went missing",
            "unaccompanied asylum seeking children who went missing",
            "uasc reported missing",
            "unaccompanied minors reported missing",
        ],
    ),
    "unaccompanied": (
        "1c",
        [
            "unaccompanied children looked after",
            "unaccompanied asylum seeking children in care",
            "uasc looked after",
            "unaccompanied minors in care",
        ],
    ),
}
YEARS = ["2023", "2024"]


def question_of(text):
    """The question a label puts, or None."""
    words = text.strip().lower()
    for question, (number, phrases) in QUESTIONS.items():
        if re.match(rf"q?{number}\b", words) or any(phrase in words for phrase in phrases):
            return question
    return None


def number_of(cell):
    """The number in a cell, or None: `1,204` counts, `<5` does not."""
    if isinstance(cell, (int, float)):
        return None if pandas.isna(cell) else cell
    digits = str(cell).strip().replace(",", "")
    return int(digits) if digits.isdigit() else None


def year_of(cell):
    """The year a heading names, or None."""
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    return next((year for year in YEARS if text.strip().endswith(year)), None)


def counts_in(sheet):
    """Every (question, year, number) of a sheet with questions down and years across."""
    years = {}
    for row in sheet.itertuples(index=False):
        headings = {column: year_of(cell) for column, cell in enumerate(row)}
        if sum(year is not None for year in headings.values()) >= len(YEARS):
            years = {column: year for column, year in headings.items() if year}
            continue
        labels = [cell for cell in row if isinstance(cell, str)]
        question = next(filter(None, map(question_of, labels)), None)
        if question is None:
            continue
        for column, year in years.items():
            number = number_of(row[column])
            if number is not None:
                yield question, year, number


def main(returns, out):
    counts = []
    for path in sorted(Path(returns).rglob("*.xlsx")):
        if path.name.startswith("~$"):
            continue
        for sheet in pandas.read_excel(path, sheet_name=None, header=None).values():
            counts += [(str(path), *count) for count in counts_in(sheet)]
    table = pandas.DataFrame(counts, columns=["file", "question", "year", "number"])
    summary = table.groupby(["question", "year"]).agg(
        total=("number", "sum"), returns=("file", "nunique")
    )
    summary.to_csv(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
