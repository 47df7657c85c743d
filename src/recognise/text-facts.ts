import { periodsInside, readPeriod } from '../model/period-text.ts';
import { tokensOf } from '../model/tidy-text.ts';
import { insideOf, isPlainlyDated } from './beside-period.ts';
import type { TextFacts } from './facts.ts';
import { matchHeadings } from './match-heading.ts';
import { alteringWord, isNeutralText } from './neutral-words.ts';
import { periodHeadingReading } from './survey-periods.ts';
import type { Vocabulary } from './vocabulary.ts';

const totals =
  /^(?:sub-? ?totals?|grand totals?|totals?|overall|all|sum|average|avg|mean|median|%|percentage|per ?cent|change|difference|cumulative|variance)\b|\b(?:sub-? ?total|grand total|total)s?$/i;

/** "Cost of investigation - total" is no total of what the other rows count. */
const isTotal = (text: string): boolean =>
  totals.test(text) && !/\b(?:costs?|spend|value|days|hours|rates?)\b.*\btotals?$/i.test(text);

const alterations =
  /^(?:average|avg|mean|median|%|percentage|per ?cent|change|difference|cumulative|variance|rate|proportion)\b|^%|%$|^(?:q|qtr|quarter|term|week|half|h)\s*[1-6]$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s*(?:-|–|to)\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;

const noWords: ReadonlySet<string> = new Set();

/** Everything that a text says by itself. Remembered, because most texts of a survey repeat. */
export function factsOfText(text: string, vocabulary: Vocabulary): TextFacts {
  const seen = vocabulary.known.get(text);
  if (seen) return seen;
  const facts = findFacts(text, vocabulary);
  vocabulary.known.set(text, facts);
  return facts;
}

function findFacts(text: string, vocabulary: Vocabulary): TextFacts {
  const tokens = tokensOf(text);
  const key = tokens.join(' ');
  const named = periodHeadingReading(key, vocabulary);
  const readings = named ? [named] : readPeriod(text);
  const { matches, nearMiss } = matchHeadings(text, vocabulary, 'cell');
  const exact = [...matches.values()].some((match) => match.exact);
  // Q1 2024 is a quarter, whatever a question may be called.
  if (readings.length > 0 && !exact) matches.clear();
  const periods = readings.length === 0 && !exact ? periodsInside(text) : [];
  const [only] = periods;
  return {
    matches,
    readings: exact ? [] : readings,
    inside: periods.length === 1 && only ? insideOf(text, only) : [],
    plainlyDated:
      matches.size > 0 || only === undefined || isPlainlyDated(text, only.text, vocabulary),
    altering: !matches.has('measure') && alterations.test(text.trim()),
    total: isTotal(text.trim()) && !matches.has('measure') && !exact,
    altered: alteringWord(tokens, noWords) !== undefined,
    nearMiss: readings.length > 0 ? undefined : nearMiss,
    neutral: isNeutralText(tokens),
    axis: vocabulary.axisNames.get(key),
  };
}
