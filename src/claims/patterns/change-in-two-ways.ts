import type { ClaimPattern } from '../pattern.ts';
import { fromTo, judgeChange, way } from './change.ts';

const amount = '{by:percent|points|share|count}';
const otherAmount = '<[cpqf]\\d+>';

/** "By 5%, or £80, from £1,600 to £1,680": each of the two amounts is judged. */
export const changeInTwoWays: ClaimPattern = {
  kind: 'change',
  stated: ['by'],
  forms: [
    {
      shape: `${way} by ${amount} , or ${otherAmount} , ${fromTo}`,
      example: 'The bill will rise by 5%, or £80, from £1,600 to £1,680.',
    },
    {
      shape: `${way} by ${otherAmount} , or (?:by )?${amount} , ${fromTo}`,
      example: 'The bill will rise by £80, or 5%, from £1,600 to £1,680.',
    },
  ],
  judge: judgeChange,
};

/** "Last month it grew by 30 to 2,190, up from 1,750 a year earlier": two changes. */
const anotherTime =
  /<[yd]\d+>|\b(?:day|week|month|quarter|year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b/;

/** "By 440 to 2,190, up from 1,750". */
export const changeToAndFrom: ClaimPattern = {
  kind: 'change',
  stated: ['by'],
  forms: [
    {
      shape: `${way} by {by:percent|points|share|count} to {b:count|percent} (?<there>(?:[a-z][a-z-]* ){0,2}), (?:up|down) from ~2 {a:count|percent} (?:an? [a-z]+ (?:earlier|before) )?`,
      example: 'The list grew by 440 to 2,190, up from 1,750.',
    },
  ],
  judge: (found) =>
    anotherTime.test(`${found.before}${found.words['there']}`) ? undefined : judgeChange(found),
};
