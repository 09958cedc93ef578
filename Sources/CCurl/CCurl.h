/* Swift cannot call functions of variable arguments, nor look into addresses of sockets: here is what it needs.
 *
 * libcurl is loaded when something is fetched, and not when the program starts: it brings thirty other libraries, and
 * loading them takes longer than checking a feed. */
#include <curl/curl.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>

/* The functions of libcurl. */
struct feedkiln_curl {
  __typeof__(curl_global_init) *global_init;
  __typeof__(curl_easy_init) *init;
  __typeof__(curl_easy_setopt) *setopt;
  __typeof__(curl_easy_getinfo) *getinfo;
  __typeof__(curl_easy_perform) *perform;
  __typeof__(curl_easy_strerror) *strerror;
  __typeof__(curl_easy_cleanup) *cleanup;
  __typeof__(curl_slist_append) *append;
  __typeof__(curl_slist_free_all) *free_all;
};

/* False when libcurl is not on this machine. */
static inline bool feedkiln_load_curl(struct feedkiln_curl *curl) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"};
  void *library = NULL;
  for (size_t i = 0; library == NULL && i < sizeof names / sizeof *names; i++) library = dlopen(names[i], RTLD_NOW);
  if (library == NULL) return false;
  curl->global_init = (__typeof__(curl->global_init))dlsym(library, "curl_global_init");
  curl->init = (__typeof__(curl->init))dlsym(library, "curl_easy_init");
  curl->setopt = (__typeof__(curl->setopt))dlsym(library, "curl_easy_setopt");
  curl->getinfo = (__typeof__(curl->getinfo))dlsym(library, "curl_easy_getinfo");
  curl->perform = (__typeof__(curl->perform))dlsym(library, "curl_easy_perform");
  curl->strerror = (__typeof__(curl->strerror))dlsym(library, "curl_easy_strerror");
  curl->cleanup = (__typeof__(curl->cleanup))dlsym(library, "curl_easy_cleanup");
  curl->append = (__typeof__(curl->append))dlsym(library, "curl_slist_append");
  curl->free_all = (__typeof__(curl->free_all))dlsym(library, "curl_slist_free_all");
  return curl->global_init && curl->init && curl->setopt && curl->getinfo && curl->perform && curl->strerror &&
         curl->cleanup && curl->append && curl->free_all;
}

static inline CURLcode feedkiln_set_long(struct feedkiln_curl curl, CURL *handle, CURLoption option, long value) {
  return curl.setopt(handle, option, value);
}

static inline CURLcode feedkiln_set_string(
    struct feedkiln_curl curl, CURL *handle, CURLoption option, const char *value) {
  return curl.setopt(handle, option, value);
}

static inline CURLcode feedkiln_set_pointer(struct feedkiln_curl curl, CURL *handle, CURLoption option, void *value) {
  return curl.setopt(handle, option, value);
}

static inline CURLcode feedkiln_set_receiver(
    struct feedkiln_curl curl, CURL *handle, CURLoption option, curl_write_callback value) {
  return curl.setopt(handle, option, value);
}

static inline CURLcode feedkiln_set_socket_opener(
    struct feedkiln_curl curl, CURL *handle, curl_opensocket_callback value) {
  return curl.setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline long feedkiln_status(struct feedkiln_curl curl, CURL *handle) {
  long status = 0;
  curl.getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

/* Writes the 4 or 16 bytes of an IP address; returns how many there are, 0 for other kinds of addresses. */
static inline int feedkiln_address(const struct curl_sockaddr *address, unsigned char bytes[16]) {
  if (address->family == AF_INET) {
    memcpy(bytes, &((const struct sockaddr_in *)&address->addr)->sin_addr, 4);
    return 4;
  }
  if (address->family == AF_INET6) {
    memcpy(bytes, &((const struct sockaddr_in6 *)&address->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}

static inline curl_socket_t feedkiln_open_socket(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype, address->protocol);
}
