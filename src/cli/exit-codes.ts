/** How a command ends. */
export const exitCodes = {
  done: 0,
  findings: 1,
  cannotRun: 2,
  notReproduced: 3,
  fault: 70,
  interrupted: 130,
} as const;
