/** What a check found. `fault`: Sheaf does not run, or loses something; `warning`: it runs, but not as well as it could. */
export interface Finding {
  state: 'fine' | 'warning' | 'fault'
  /** What is the case, in a sentence. */
  says: string
  /** What to do about it. */
  todo?: string
}

export const fine = (says: string): Finding => ({ state: 'fine', says })
export const warning = (says: string, todo: string): Finding => ({ state: 'warning', says, todo })
export const fault = (says: string, todo: string): Finding => ({ state: 'fault', says, todo })
