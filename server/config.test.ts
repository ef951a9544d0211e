import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { configure, publicUrlOf } from './config.ts'

const textOf = (args: string[], environment: Record<string, string> = {}): string => {
  const configured = configure(args, environment)
  return configured.kind === 'run' ? 'runs' : configured.text
}

describe('settings', () => {
  test('have defaults', () => {
    expect(configure([], {})).toEqual({
      kind: 'run',
      config: {
        port: 8080,
        host: '0.0.0.0',
        publicUrl: undefined,
        dataDir: resolve('data'),
        createPassphrase: undefined,
        trustedProxies: 'loopback',
        metricsToken: undefined,
        logLevel: 'warn',
        dev: false,
      },
    })
  })

  test('come from the environment', () => {
    const environment = {
      SHEAF_PORT: '3000',
      SHEAF_HOST: '127.0.0.1',
      SHEAF_PUBLIC_URL: 'https://sheaf.example.org/',
      SHEAF_DATA_DIR: '/var/lib/sheaf',
      SHEAF_CREATE_PASSPHRASE: 'four words nobody guesses',
      SHEAF_TRUSTED_PROXIES: 'loopback, 10.0.0.0/8, fd00::1',
      SHEAF_METRICS_TOKEN: '0123456789abcdef',
      SHEAF_LOG_LEVEL: 'info',
    }
    expect(configure([], environment)).toEqual({
      kind: 'run',
      config: {
        port: 3000,
        host: '127.0.0.1',
        publicUrl: 'https://sheaf.example.org',
        dataDir: '/var/lib/sheaf',
        createPassphrase: 'four words nobody guesses',
        trustedProxies: 'loopback, 10.0.0.0/8, fd00::1',
        metricsToken: '0123456789abcdef',
        logLevel: 'info',
        dev: false,
      },
    })
  })

  test('come from flags, written either way, which win', () => {
    expect(configure(['--port=4000', '--data-dir', '/srv/x', '--dev'], { SHEAF_PORT: '3000', SHEAF_DATA_DIR: '/y' })).toMatchObject({
      config: { port: 4000, dataDir: '/srv/x', dev: true },
    })
  })

  test('take the port a host sets, unless Sheaf’s own is set', () => {
    expect(configure([], { PORT: '5000' })).toMatchObject({ config: { port: 5000 } })
    expect(configure([], { PORT: '5000', SHEAF_PORT: '0' })).toMatchObject({ config: { port: 0 } })
  })

  test('that are empty count as not set', () => {
    expect(configure([], { SHEAF_PORT: '', PORT: '', SHEAF_CREATE_PASSPHRASE: '' })).toMatchObject({
      config: { port: 8080, createPassphrase: undefined },
    })
  })
})

describe('faults', () => {
  test('are reported all at once, each naming what was set', () => {
    const text = textOf(['--colour=red', 'stray', '--host', 'http://x/'], {
      PORT: 'eighty',
      SHEAF_PUBLIC_URL: 'sheaf',
      SHEAF_LOG_LEVEL: 'loud',
      SHEAF_CREATE_PASSPHRASE: 'short',
      SHEAF_METRICS_TOKEN: 'brief',
    })
    expect(text).toContain('8 settings')
    expect(text).toContain('There is no setting “--colour=red”.')
    expect(text).toContain('There is no setting “stray”.')
    expect(text).toContain('--host must be an address of this computer')
    expect(text).toContain('PORT must be a whole number from 0 to 65535, and is “eighty”.')
    expect(text).toContain('SHEAF_PUBLIC_URL must be a whole address')
    expect(text).toContain('SHEAF_LOG_LEVEL must be one of')
    expect(text).toContain('SHEAF_CREATE_PASSPHRASE must have at least 8 characters')
    expect(text).toContain('SHEAF_METRICS_TOKEN must have 16 to 200 characters')
    expect(text).not.toMatch(/short|brief/)
    expect(text).toContain('--help')
  })

  test.each([['65536'], ['-1'], ['80.5'], ['1e3'], ['tcp://10.0.0.1:8080']])('a port is not %s', (port) => {
    expect(textOf([`--port=${port}`])).toContain('--port must be a whole number')
  })

  test.each([
    ['ftp://sheaf.example.org'],
    ['https://sheaf.example.org/path'],
    ['https://ana@sheaf.example.org'],
    ['https://'],
    ['https://x?y'],
  ])('a public URL is not %s', (url) => {
    expect(textOf([`--public-url=${url}`])).toContain('--public-url must be a whole address')
  })

  test.each([['everyone'], ['10.0.0.0/33'], ['10.0.0.1,'], ['loopback/8'], ['example.org']])('a trusted proxy is not %s', (networks) => {
    expect(textOf([`--trusted-proxies=${networks}`])).toContain('--trusted-proxies must be addresses or networks')
  })

  test('a flag without its value', () => {
    expect(textOf(['--port', '--dev'])).toContain('--port needs a value, such as --port 3000.')
    expect(textOf(['--data-dir='])).toContain('--data-dir needs a value')
    expect(textOf(['--dev=yes'])).toContain('--dev takes no value.')
  })
})

describe('help', () => {
  test('lists every setting with variable, default and example, whatever else is wrong', () => {
    const configured = configure(['--port=x', '--help'], {})
    expect(configured.kind).toBe('help')
    const text = textOf(['-h'])
    for (const words of [
      '--port  (or SHEAF_PORT or PORT)',
      'Default: 8080. Example: --port 3000',
      '--host  (or SHEAF_HOST)',
      '--public-url  (or SHEAF_PUBLIC_URL)',
      '--data-dir  (or SHEAF_DATA_DIR)',
      '--create-passphrase  (or SHEAF_CREATE_PASSPHRASE)',
      'Default: everyone may create workshops.',
      '--metrics-token  (or SHEAF_METRICS_TOKEN)',
      '--log-level  (or SHEAF_LOG_LEVEL)',
      '--dev',
      '--help',
    ]) {
      expect(text).toContain(words)
    }
  })
})

describe('the public URL', () => {
  const interfaces = () => [
    { address: '127.0.0.1', family: 'IPv4', internal: true },
    { address: 'fe80::1', family: 'IPv6', internal: false },
    { address: '192.168.1.20', family: 'IPv4', internal: false },
  ]

  test('is the one set', () => {
    expect(publicUrlOf({ publicUrl: 'https://sheaf.example.org', host: '0.0.0.0' }, 8080, interfaces)).toBe('https://sheaf.example.org')
  })

  test('else is where phones in the same network find this computer', () => {
    expect(publicUrlOf({ publicUrl: undefined, host: '0.0.0.0' }, 8080, interfaces)).toBe('http://192.168.1.20:8080')
    expect(publicUrlOf({ publicUrl: undefined, host: '::' }, 8080, () => [])).toBe('http://localhost:8080')
  })

  test('else is the one address listened on', () => {
    expect(publicUrlOf({ publicUrl: undefined, host: '127.0.0.1' }, 3000, interfaces)).toBe('http://127.0.0.1:3000')
    expect(publicUrlOf({ publicUrl: undefined, host: '::1' }, 3000, interfaces)).toBe('http://[::1]:3000')
  })
})
