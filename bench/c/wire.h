// How bytes come and go: as they are, or through TLS where the server was built with OpenSSL (-DTLS).
#pragma once
#include <errno.h>
#include <sys/socket.h>
#include <sys/types.h>

#include "schedule.h"

enum { LATER = -2 };

#ifdef TLS
#include <openssl/ssl.h>

static SSL_CTX *tls;

static int wire_prepare(const char *certificate, const char *key) {
  tls = SSL_CTX_new(TLS_server_method());
  SSL_CTX_set_mode(tls, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  return SSL_CTX_use_certificate_file(tls, certificate, SSL_FILETYPE_PEM) == 1 &&
         SSL_CTX_use_PrivateKey_file(tls, key, SSL_FILETYPE_PEM) == 1;
}

static void wire_secure(struct connection *c) {
  c->tls = SSL_new(tls);
  SSL_set_fd(c->tls, c->fd);
  SSL_set_accept_state(c->tls);
}

static void wire_close(struct connection *c) {
  if (c->tls != NULL) SSL_free(c->tls);
}

static ssize_t result_of(struct connection *c, int n) {
  if (n > 0) return n;
  int error = SSL_get_error(c->tls, n);
  return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? LATER : -1;
}

static int wire_holds_more(struct connection *c) { return c->tls != NULL; }
#else
static int wire_prepare(const char *certificate, const char *key) { return 0; }
static void wire_secure(struct connection *c) {}
static void wire_close(struct connection *c) {}
static int wire_holds_more(struct connection *c) { return 0; }
#endif

static ssize_t wire_read(struct connection *c, char *at, int most) {
#ifdef TLS
  if (c->tls != NULL) return result_of(c, SSL_read(c->tls, at, most));
#endif
  ssize_t n = recv(c->fd, at, most, MSG_DONTWAIT);
  return n < 0 && errno == EAGAIN ? LATER : n;
}

static ssize_t wire_write(struct connection *c, const char *from, int length) {
#ifdef TLS
  if (c->tls != NULL) return result_of(c, SSL_write(c->tls, from, length));
#endif
  ssize_t n = send(c->fd, from, length, MSG_NOSIGNAL | MSG_DONTWAIT);
  return n < 0 && errno == EAGAIN ? LATER : n;
}
