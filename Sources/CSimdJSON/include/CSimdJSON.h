/* JSON text by simdjson, as a flat row of tokens that any language can build its own values from. */
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum json_token_kind {
    JSON_TOKEN_NULL,
    JSON_TOKEN_FALSE,
    JSON_TOKEN_TRUE,
    JSON_TOKEN_INTEGER,
    /* A number with a fraction or an exponent, or an integer that only an unsigned 64-bit number would hold. */
    JSON_TOKEN_DOUBLE,
    JSON_TOKEN_STRING,
    /* Followed by its elements. */
    JSON_TOKEN_ARRAY,
    /* Followed by its members, each of them a string and a value. */
    JSON_TOKEN_OBJECT,
};

struct json_token {
    enum json_token_kind kind;
    /* The bytes of a string, the elements of an array, the members of an object. */
    uint32_t count;
    union {
        int64_t integer;
        double number;
        /* Valid UTF-8, not terminated. */
        const char *string;
    };
};

enum json_outcome {
    JSON_PARSED,
    /* Not JSON, not UTF-8, or a number too large for 64 bits. */
    JSON_MALFORMED,
    JSON_TOO_DEEP,
    JSON_OUT_OF_MEMORY,
};

/* Parses `size` bytes, which need no padding, and hands all the tokens of the value to `take`. They and what they point
 * to are gone when it returns. At most `depth` arrays and objects may lie within each other. To be called from any
 * thread, but not from within `take`. */
enum json_outcome json_parse(
    const uint8_t *bytes, size_t size, size_t depth,
    void (*take)(void *context, const struct json_token *tokens, size_t count), void *context);

#ifdef __cplusplus
}
#endif

#endif
