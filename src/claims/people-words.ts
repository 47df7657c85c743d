/** Words for people, of whom so many are always so many people. Part of a pattern, without capturing groups. */
export const peopleWords =
  '(?:people|persons|individuals|residents|inhabitants|children|adults|men|women|pupils|students|patients|tenants|members|staff|employees|workers|nurses|teachers|doctors|drivers|passengers|parents|carers|callers|claimants|applicants|customers|respondents|voters|volunteers)';
