import { busContract } from './busContract.ts'
import { LocalBus } from './LocalBus.ts'

busContract('in this process', async () => {
  const bus = new LocalBus()
  return [bus, bus]
})
