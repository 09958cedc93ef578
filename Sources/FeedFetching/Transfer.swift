import CCurl
import FeedCore
import FeedSystem

/// One request to a server and its response.
///
/// A class, because libcurl’s callbacks receive a pointer to it. It never escapes `Transfer.run`.
final class Transfer {
  private let url: IRI
  private let limits: FetchLimits
  /// Whether private IP addresses are refused.
  private let refuses: (@Sendable (NetworkAddress) -> Bool)?
  /// The form to post, or `nil` for a GET request.
  private let form: String?
  private var fields: [HTTPResponse.Field] = []
  private var body: [UInt8] = []
  private var isTooLarge = false
  private var headerBytes = 0
  private var isRefused = false
  private var servers: [NetworkAddress] = []

  /// The response.
  struct Response {
    var head: HTTPResponse
    var body: [UInt8]
    /// The IP addresses that were tried; the last one responded.
    var servers: [NetworkAddress]
  }

  private static let isReady: Bool = {
    guard let library = loaded() else { return false }
    return library.global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
  }()

  init(
    _ url: IRI, _ limits: FetchLimits, refuses: (@Sendable (NetworkAddress) -> Bool)?, form: String? = nil
  ) {
    self.url = url
    self.form = form
    self.limits = limits
    self.refuses = refuses
  }

  /// Sends a request with header fields.
  ///
  /// After a redirect, errors name the redirecting URL.
  func run(_ fields: [HTTPResponse.Field], within time: Duration, from last: IRI?) throws(FetchError) -> Response {
    guard let library = Self.loaded() else { throw .failed(url, "libcurl is not installed; install it") }
    guard Self.isReady, let curl = library.`init`() else { throw .failed(url, "libcurl cannot be initialized") }
    defer { library.cleanup(curl) }
    var list: UnsafeMutablePointer<curl_slist>?
    for field in fields { list = library.append(list, "\(field.name): \(field.value)") }
    defer { library.free_all(list) }
    configure(library, curl, milliseconds: Int(time / .milliseconds(1)))
    feedkiln_set_pointer(library, curl, CURLOPT_HTTPHEADER, list)
    let code = withExtendedLifetime(self) { library.perform(curl) }
    if isRefused { throw last.map { .sentToPrivateAddress(from: $0, to: url) } ?? .privateAddress(url) }
    if headerBytes > limits.headerBytes { throw .headerTooLarge(url, bytes: limits.headerBytes) }
    if isTooLarge { throw .tooLarge(url, bytes: limits.bytes) }
    switch code {
    case CURLE_OK: break
    case CURLE_OPERATION_TIMEDOUT: throw .timedOut(url, seconds: limits.seconds)
    case CURLE_COULDNT_RESOLVE_HOST:
      throw .failed(url, "host was not found; check the URL and the network connection")
    case CURLE_COULDNT_CONNECT: throw .failed(url, "server does not respond; check the URL, the port and the network")
    default: throw .failed(url, library.strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
    }
    let response = HTTPResponse(url: url, status: feedkiln_status(library, curl), fields: self.fields)
    return Response(head: response, body: body, servers: servers)
  }

  /// libcurl’s functions, or `nil` if it is not installed.
  private static func loaded() -> feedkiln_curl? {
    var library = feedkiln_curl()
    return feedkiln_load_curl(&library) ? library : nil
  }

  private func configure(_ library: feedkiln_curl, _ curl: UnsafeMutableRawPointer, milliseconds: Int) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    feedkiln_set_string(library, curl, CURLOPT_URL, url.string)
    feedkiln_set_string(library, curl, CURLOPT_PROTOCOLS_STR, "http,https")
    feedkiln_set_string(library, curl, CURLOPT_USERAGENT, "Feedkiln")
    // All encodings that libcurl can decode.
    feedkiln_set_string(library, curl, CURLOPT_ACCEPT_ENCODING, "")
    feedkiln_set_long(library, curl, CURLOPT_TIMEOUT_MS, milliseconds)
    feedkiln_set_long(library, curl, CURLOPT_NOSIGNAL, 1)
    if let form { feedkiln_set_string(library, curl, CURLOPT_COPYPOSTFIELDS, form) }
    feedkiln_set_pointer(library, curl, CURLOPT_WRITEDATA, context)
    feedkiln_set_receiver(library, curl, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      Transfer.from(context).receive(UnsafeBufferPointer(start: bytes, count: size * count))
    }
    feedkiln_set_pointer(library, curl, CURLOPT_HEADERDATA, context)
    feedkiln_set_receiver(library, curl, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      Transfer.from(context).receiveField(UnsafeBufferPointer(start: bytes, count: size * count))
    }
    feedkiln_set_pointer(library, curl, CURLOPT_OPENSOCKETDATA, context)
    feedkiln_set_socket_opener(library, curl) { context, _, address in
      guard let address else { return -1 }
      return Transfer.from(context).open(address)
    }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Transfer {
    guard let context else { preconditionFailure("libcurl gives back the pointer that it was given") }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }

  /// Returns the number of bytes that were accepted; libcurl stops if not all were.
  private func receive(_ bytes: UnsafeBufferPointer<CChar>) -> Int {
    guard body.count + bytes.count <= limits.bytes else {
      isTooLarge = true
      return 0
    }
    body.append(contentsOf: UnsafeRawBufferPointer(bytes))
    return bytes.count
  }

  /// Reads one header line; each status line starts a new header.
  ///
  /// libcurl stops if no byte was accepted.
  private func receiveField(_ bytes: UnsafeBufferPointer<CChar>) -> Int {
    headerBytes += bytes.count
    guard headerBytes <= limits.headerBytes else { return 0 }
    let line = Array(UnsafeRawBufferPointer(bytes)).trimmingSpace()
    if line.starts(with: "HTTP/".utf8) { fields = [] }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return bytes.count }
    fields.append(
      HTTPResponse.Field(String(utf8: line[..<colon]), String(utf8: line[(colon + 1)...].trimmingSpace())))
    return bytes.count
  }

  private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = feedkiln_address(address, &bytes)
    let server = NetworkAddress(bytes: Array(bytes[..<Int(count)]))
    servers.append(server)
    isRefused = refuses?(server) == true
    return isRefused ? -1 : feedkiln_open_socket(address)
  }
}
