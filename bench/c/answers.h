// What the server says, and the stamps in it.
#pragma once
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { DIGITS = 16 };

#define EVENT(delta, rest) \
  "data: {\"id\":\"chatcmpl-bench\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\"model\":\"bench\"," \
  "\"choices\":[{\"index\":0,\"delta\":{" delta "},\"logprobs\":null,\"finish_reason\":" rest "\n\n"
static const char TOKEN[] = EVENT("\"content\":\"0000000000000000\"", "null}]}");
static const char ROLE[] = EVENT("\"role\":\"assistant\",\"content\":\"\"", "null}]}");
static const char STOP[] = EVENT("", "\"stop\"}]}");
static const char DONE[] = "data: [DONE]\n\n";
static const char WHOLE[] =
  "{\"id\":\"chatcmpl-bench\",\"object\":\"chat.completion\",\"created\":1700000000,\"model\":\"bench\",\"choices\":"
  "[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"0000000000000000\"},\"finish_reason\":\"stop\"}],"
  "\"usage\":{\"prompt_tokens\":8,\"completion_tokens\":1,\"total_tokens\":9}}\n";

#define REFUSAL "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"

static int64_t now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void write_stamp(char *at, int64_t value) {
  for (int i = DIGITS - 1; i >= 0; i--, value /= 10) at[i] = '0' + value % 10;
}

static int put_chunk(char *at, const char *text) { return sprintf(at, "%zx\r\n%s\r\n", strlen(text), text); }
