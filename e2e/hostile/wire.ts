/** What comes over the wire and is no request, or one that lies: each is sent as it stands, to the portal's own port. */

type Wire = (host: string) => string

const get = (...more: string[]): Wire => {
  return (host) => [`GET /sign-in HTTP/1.1`, `Host: ${host}`, ...more, "", ""].join("\r\n")
}
const post = (headers: string[], body = ""): Wire => {
  return (host) =>
    [
      "POST /sign-in HTTP/1.1",
      `Host: ${host}`,
      `Origin: http://${host}`,
      "Content-Type: text/plain",
      ...headers,
      "",
      body,
    ].join("\r\n")
}
const line = (first: string): Wire => {
  return (host) => [first, `Host: ${host}`, "", ""].join("\r\n")
}

export const hostileWire: Record<string, Wire> = {
  "a content length of 10 GB": post(["Content-Length: 10737418240"], "x"),
  "a content length of less than nothing": post(["Content-Length: -1"], "x"),
  "a content length that is a word": post(["Content-Length: ten"], "x"),
  "a content length beyond all": post([`Content-Length: ${"9".repeat(100)}`], "x"),
  "a content length in hexadecimal": post(["Content-Length: 0x10"], "x"),
  "a content length with a sign": post(["Content-Length: +1"], "x"),
  "two content lengths": post(["Content-Length: 1", "Content-Length: 2"], "xy"),
  "two content lengths in one": post(["Content-Length: 1, 2"], "xy"),
  "a content length and chunks": post(
    ["Content-Length: 4", "Transfer-Encoding: chunked"],
    "0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
  ),
  "chunks that never end": post(
    ["Transfer-Encoding: chunked"],
    "10000\r\n".padEnd(65_543, "x").concat("\r\n").repeat(20),
  ),
  "a chunk beyond all": post(["Transfer-Encoding: chunked"], "FFFFFFFFFFFFFFFFFF\r\nx"),
  "a chunk of less than nothing": post(["Transfer-Encoding: chunked"], "-1\r\nx"),
  "a chunk with a long remark": post(["Transfer-Encoding: chunked"], `1;${"a".repeat(40_000)}\r\nx`),
  "a chunk longer than it says": post(["Transfer-Encoding: chunked"], "1\r\nxyz\r\n0\r\n\r\n"),
  "chunks in another spelling": post(["Transfer-Encoding: xchunked"], "0\r\n\r\n"),
  "chunks in two encodings": post(["Transfer-Encoding: gzip, chunked"], "0\r\n\r\n"),
  "chunks behind a blank": post(["Transfer-Encoding : chunked"], "0\r\n\r\n"),
  "a body with a reading": get("Content-Length: 3", "", "abc"),
  "an expectation that is none": post(["Expect: a miracle", "Content-Length: 1"], "x"),
  "another encoding": post(["Content-Encoding: br", "Content-Length: 1"], "x"),
  "no length and no chunks": post([]),

  "a method that writes": line("PUT /sign-in HTTP/1.1"),
  "a method that deletes": line("DELETE /sign-in HTTP/1.1"),
  "a method that asks": line("OPTIONS * HTTP/1.1"),
  "a method that traces": line("TRACE /sign-in HTTP/1.1"),
  "a method that tunnels": line("CONNECT evil.example:443 HTTP/1.1"),
  "a method in small letters": line("get /sign-in HTTP/1.1"),
  "a method that is none": line("JEFF /sign-in HTTP/1.1"),
  "a method of ten thousand letters": line(`${"G".repeat(10_000)} / HTTP/1.1`),
  "a whole address": line("GET http://evil.example/ HTTP/1.1"),
  "an address of two slashes": line("GET //evil.example HTTP/1.1"),
  "an address with a backslash": line("GET /\\evil.example HTTP/1.1"),
  "an address with a blank": line("GET /sign in HTTP/1.1"),
  "an address with a null byte": line("GET /sign-in\0 HTTP/1.1"),
  "an address that goes up": line("GET /../../etc/passwd HTTP/1.1"),
  "an address of nine thousand letters": line(`GET /${"a".repeat(9_000)} HTTP/1.1`),
  "an address in Urdu as it is": line("GET /درخواست HTTP/1.1"),
  "no address": line("GET"),
  "another version": line("GET / HTTP/9.9"),
  "no version": () => "GET /\r\n\r\n",
  "no host": () => "GET /sign-in HTTP/1.1\r\n\r\n",
  "two hosts": get("Host: evil.example"),
  "another host": () => "GET /sign-in HTTP/1.1\r\nHost: evil.example\r\n\r\n",
  "a header of forty thousand letters": get(`X-Long: ${"a".repeat(40_000)}`),
  "five thousand headers": get(...Array.from({ length: 5_000 }, (_, at) => `X-${at}: y`)),
  "a header without a colon": get("X-Nothing"),
  "a header without a name": get(": x"),
  "a header with a blank in its name": get("X Name: x"),
  "a header that goes on in another line": get("X-Folded: a", " b"),
  "a header with a null byte": get("X-Null: a\0b"),
  "a line that ends otherwise": (host) => `GET /sign-in HTTP/1.1\nHost: ${host}\n\n`,
  "a wish for a web socket": get(
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Key: x",
    "Sec-WebSocket-Version: 13",
  ),
  "a wish for HTTP/2": get("Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAA"),
  "HTTP/2 itself": () => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  "the beginning of TLS": () => "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00FC\u0003\u0003",
  "another protocol": () => "\0\0\0\u0008\u0004\u00D2\u0016\u002F\r\n\r\n",
  "what is no request": () => "hello\r\n\r\n",
}
