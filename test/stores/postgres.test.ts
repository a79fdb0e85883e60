import { testStore } from '../contract/store.ts'
import { freshPostgres } from '../support/postgres.ts'

testStore('PostgreSQL', async () => ({ url: await freshPostgres(), projectDir: '/nowhere' }))
