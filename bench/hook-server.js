// Takes posts and says on GET how many there were; the port is printed once it listens.
import { createServer } from 'node:http'

let taken = 0
const server = createServer((request, response) => {
  if (request.method === 'GET') return response.end(String(taken))
  request.on('data', () => {})
  request.on('end', () => {
    taken++
    response.writeHead(204).end()
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
