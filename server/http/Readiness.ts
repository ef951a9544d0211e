/** Whether the server takes new work. */
export interface Readiness {
  stopping: boolean
}
