// Of the driver, the extension uses exec, prepare, get and run, which Node's own has under the same names.
export { DatabaseSync as default } from 'node:sqlite'
