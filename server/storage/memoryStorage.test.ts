import { StorageUnavailableError } from './contract.ts'
import { storageContract } from './contractSuite.ts'
import { MemoryStorage } from './memoryStorage.ts'

storageContract('memory', async () => {
  const storage = new MemoryStorage()
  return {
    storage,
    reopen: null,
    setWritable: (isWritable) => {
      storage.fault = isWritable ? null : new StorageUnavailableError('The disk is full.')
    },
    dispose: () => storage.close(),
  }
})
