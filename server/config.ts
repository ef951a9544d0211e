import { resolve } from 'node:path'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import * as z from 'zod'

/** Everything that can be set from outside. */
export interface Config {
  /** TCP port; 0 lets the system choose a free one. */
  port: number
  /** The address to listen on. */
  host: string
  /** Where people reach the server, without a trailing slash; undefined when not set (see `publicUrlOf`). */
  publicUrl: string | undefined
  /** Absolute path of the directory that holds the store. */
  dataDir: string
  /** What people must know to create a workshop; undefined when everyone may. */
  createPassphrase: string | undefined
  /** Whose word counts on whom they speak for (X-Forwarded-For): addresses, networks and their names, separated by commas. */
  trustedProxies: string
  /** What /metrics asks for; undefined: only programs on this computer get an answer. */
  metricsToken: string | undefined
  logLevel: LogLevel
  /** Serve the client from its sources, for work on Sheaf itself. */
  dev: boolean
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** What the command line and the environment come to: run with this, print the help, or print what is wrong and leave with an error. */
export type Configured = { kind: 'run'; config: Config } | { kind: 'help'; text: string } | { kind: 'faulty'; text: string }

interface Setting<T> {
  flag: string
  /** Names in the environment; the first one set counts. */
  variables: readonly string[]
  schema: z.ZodType<T, string>
  /** As one would write it; absent when there is none. */
  fallback?: string
  /** What holds without a value, in words, where `fallback` does not say it. */
  otherwise?: string
  example: string
  about: string
}

const setting = <T>(definition: Setting<T>): Setting<T> => definition

const settings = {
  port: setting({
    flag: 'port',
    variables: ['SHEAF_PORT', 'PORT'],
    schema: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535'),
    fallback: '8080',
    example: '3000',
    about: 'The port to listen on; 0 takes any free one.',
  }),
  host: setting({
    flag: 'host',
    variables: ['SHEAF_HOST'],
    schema: z.string().regex(/^[^\s/]+$/, 'must be an address of this computer, such as 127.0.0.1, without a port or path'),
    fallback: '0.0.0.0',
    example: '127.0.0.1',
    about: 'The address to listen on; 0.0.0.0 means all, 127.0.0.1 only this computer.',
  }),
  publicUrl: setting({
    flag: 'public-url',
    variables: ['SHEAF_PUBLIC_URL'],
    schema: z
      .string()
      .refine(isWebAddress, 'must be a whole address, such as https://sheaf.example.org, without a path')
      .transform((url) => url.replace(/\/+$/, '')),
    otherwise: 'this computer’s address in the local network',
    example: 'https://sheaf.example.org',
    about: 'Where phones reach Sheaf; goes into links and QR codes.',
  }),
  dataDir: setting({
    flag: 'data-dir',
    variables: ['SHEAF_DATA_DIR'],
    schema: z.string().transform((path) => resolve(path)),
    fallback: './data',
    example: '/var/lib/sheaf',
    about: 'The directory for everything Sheaf keeps.',
  }),
  createPassphrase: setting({
    flag: 'create-passphrase',
    variables: ['SHEAF_CREATE_PASSPHRASE'],
    schema: z.string().min(8, 'must have at least 8 characters, since it keeps strangers out').max(200, 'must have at most 200 characters'),
    otherwise: 'everyone may create workshops',
    example: '"four words nobody guesses"',
    about:
      'What people must know to create a workshop. Better set as a variable: other accounts on this computer can read the command line.',
  }),
  trustedProxies: setting({
    flag: 'trusted-proxies',
    variables: ['SHEAF_TRUSTED_PROXIES'],
    schema: z
      .string()
      .refine(areNetworks, 'must be addresses or networks such as 10.0.0.0/8, or loopback, linklocal, uniquelocal, separated by commas'),
    fallback: 'loopback',
    example: '"loopback, 10.0.0.5"',
    about: 'Proxies before Sheaf that say whose requests they pass on. uniquelocal means every private network.',
  }),
  metricsToken: setting({
    flag: 'metrics-token',
    variables: ['SHEAF_METRICS_TOKEN'],
    schema: z.string().regex(/^[\x21-\x7e]{16,200}$/, 'must have 16 to 200 characters without spaces, since it keeps strangers out'),
    otherwise: 'only programs on this computer may read the measurements',
    example: '"$(openssl rand -hex 24)"',
    about: 'What a program must send (Authorization: Bearer …) to read /metrics. Better set as a variable.',
  }),
  logLevel: setting({
    flag: 'log-level',
    variables: ['SHEAF_LOG_LEVEL'],
    schema: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`),
    fallback: 'warn',
    example: 'info',
    about: `How much to log: ${logLevels.join(', ')}.`,
  }),
}

const secretFlags = [settings.createPassphrase.flag, settings.metricsToken.flag]

type SettingName = keyof typeof settings
const settingNames = Object.keys(settings) as SettingName[]
const switches = { dev: 'Work on Sheaf itself: serve the client from its sources.', help: 'Show this text.' }

/**
 * Reads the settings. A flag (`--port 3000` or `--port=3000`) wins over the environment; an empty variable counts as not set.
 * Every fault is reported at once.
 */
export function configure(args: readonly string[] = process.argv.slice(2), environment: NodeJS.ProcessEnv = process.env): Configured {
  const { values, on, faults } = readFlags(args)
  if (on.has('help')) return { kind: 'help', text: helpText() }

  const value = <T>(definition: Setting<T>): T | undefined => {
    const variable = definition.variables.find((name) => environment[name])
    const given = values.get(definition.flag)
    const text = given ?? (variable && environment[variable]) ?? definition.fallback
    if (text === undefined) return undefined
    const parsed = definition.schema.safeParse(text)
    if (parsed.success) return parsed.data
    const source = given === undefined && variable !== undefined ? variable : `--${definition.flag}`
    // A passphrase that is too short is still not for the terminal or the log.
    const shown = secretFlags.includes(definition.flag) ? '' : `, and is “${text}”`
    faults.push(`${source} ${parsed.error.issues[0]?.message ?? 'is not valid'}${shown}.`)
    return undefined
  }

  const { port, host, publicUrl, dataDir, createPassphrase, trustedProxies, metricsToken, logLevel } = {
    port: value(settings.port),
    host: value(settings.host),
    publicUrl: value(settings.publicUrl),
    dataDir: value(settings.dataDir),
    createPassphrase: value(settings.createPassphrase),
    trustedProxies: value(settings.trustedProxies),
    metricsToken: value(settings.metricsToken),
    logLevel: value(settings.logLevel),
  }
  if (
    faults.length > 0 ||
    port === undefined ||
    host === undefined ||
    dataDir === undefined ||
    trustedProxies === undefined ||
    logLevel === undefined
  ) {
    return { kind: 'faulty', text: faultText(faults) }
  }
  return {
    kind: 'run',
    config: { port, host, publicUrl, dataDir, createPassphrase, trustedProxies, metricsToken, logLevel, dev: on.has('dev') },
  }
}

/**
 * The address people are given, without a trailing slash: the one set, else this computer's in its local network, so that phones in
 * the same Wi-Fi reach it.
 * @param port the port the server really listens on
 */
export function publicUrlOf(
  { publicUrl, host }: Pick<Config, 'publicUrl' | 'host'>,
  port: number,
  interfaces: () => LocalAddress[] = localAddresses,
): string {
  if (publicUrl !== undefined) return publicUrl
  const everywhere = host === '0.0.0.0' || host === '::'
  const own = everywhere ? (interfaces().find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost') : host
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`
}

export interface LocalAddress {
  address: string
  family: string
  internal: boolean
}

const localAddresses = (): LocalAddress[] => Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])

function readFlags(args: readonly string[]): { values: Map<string, string>; on: Set<string>; faults: string[] } {
  const values = new Map<string, string>()
  const on = new Set<string>()
  const faults: string[] = []
  const flags = settingNames.map((name) => settings[name].flag)
  const waiting = [...args]
  for (let argument = waiting.shift(); argument !== undefined; argument = waiting.shift()) {
    const [, name = '', inline] = /^--([^=]+)(?:=(.*))?$/s.exec(argument === '-h' ? '--help' : argument) ?? []
    if (name in switches) {
      if (inline === undefined) on.add(name)
      else faults.push(`--${name} takes no value.`)
    } else if (flags.includes(name)) {
      const next = inline ?? (waiting[0]?.startsWith('--') === true ? undefined : waiting.shift())
      if (next === undefined || next === '') faults.push(`--${name} needs a value, such as --${name} ${exampleOf(name)}.`)
      else values.set(name, next)
    } else {
      faults.push(`There is no setting “${argument}”.`)
    }
  }
  return { values, on, faults }
}

const exampleOf = (flag: string): string => Object.values(settings).find((each) => each.flag === flag)?.example ?? ''

function faultText(faults: readonly string[]): string {
  const lead =
    faults.length === 1
      ? 'Sheaf cannot start: a setting needs another look.'
      : `Sheaf cannot start: ${faults.length} settings need another look.`
  return `${lead}\n${faults.map((fault) => `  - ${fault}`).join('\n')}\nRun with --help to see every setting.\n`
}

function helpText(): string {
  const lines = settingNames.flatMap((name) => {
    const { flag, variables, about, fallback, otherwise, example }: Setting<unknown> = settings[name]
    return [
      `  --${flag}  (or ${variables.join(' or ')})`,
      `      ${about}`,
      `      Default: ${fallback ?? otherwise}. Example: --${flag} ${example}`,
      '',
    ]
  })
  const flags = Object.entries(switches).map(([name, about]) => `  --${name.padEnd(6)}${about}`)
  return [
    'Sheaf runs participatory workshops, from the first question to the finished report.',
    '',
    'Settings, each as a flag or as an environment variable (the flag wins):',
    '',
    ...lines,
    ...flags,
    '',
  ].join('\n')
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search, hash, username } = new URL(text)
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '' && username === ''
}

function areNetworks(text: string): boolean {
  return text.split(',').every((part) => {
    const [address = '', bits, ...rest] = part.trim().split('/')
    if (['loopback', 'linklocal', 'uniquelocal'].includes(address)) return bits === undefined
    const version = isIP(address)
    return (
      version !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
    )
  })
}
