/** Downloads of the report and the notes; each answers with a file. Same token, no body. */
export const downloads = {
  markdown: '/api/workshops/:workshop/report.md',
  docx: '/api/workshops/:workshop/report.docx',
  json: '/api/workshops/:workshop/report.json',
  notes: '/api/workshops/:workshop/notes.csv',
} as const
