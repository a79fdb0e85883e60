export { type ContractCase, channelContract, type Peer, type Subject, testChannel } from '../../src/testing.ts'
