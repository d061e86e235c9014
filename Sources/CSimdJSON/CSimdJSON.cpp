#include "CSimdJSON.h"

#if !__has_include(<simdjson.h>)
#error "simdjson is missing: apt-get install libsimdjson-dev, or brew install simdjson"
#endif
#include <simdjson.h>

#include <new>
#include <vector>

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

struct Work {
    simdjson::dom::parser parser;
    std::vector<json_token> tokens;
    /* The parser reads a little behind the text. */
    std::vector<char> text;
};

/* What a thread keeps for its next message grows to at most so many bytes of text. */
constexpr size_t kept = 256 << 10;

json_token string_token(std::string_view string) {
    json_token token{JSON_TOKEN_STRING, static_cast<uint32_t>(string.size()), {}};
    token.string = string.data();
    return token;
}

/* Appends a value, and in place of arrays and objects that lie within more than `depth` others `null`. */
void append(const element &value, size_t depth, std::vector<json_token> &tokens) {
    json_token token{JSON_TOKEN_NULL, 0, {}};
    switch (value.type()) {
    case element_type::ARRAY:
    case element_type::OBJECT: {
        if (depth == 0) break;
        /* simdjson stops counting at 2^24 - 1. */
        const size_t place = tokens.size();
        uint32_t count = 0;
        tokens.push_back(token);
        if (value.is_array()) {
            for (const element child : simdjson::dom::array(value)) {
                append(child, depth - 1, tokens);
                count += 1;
            }
        } else {
            for (const auto member : simdjson::dom::object(value)) {
                tokens.push_back(string_token(member.key));
                append(member.value, depth - 1, tokens);
                count += 1;
            }
        }
        tokens[place].kind = value.is_array() ? JSON_TOKEN_ARRAY : JSON_TOKEN_OBJECT;
        tokens[place].count = count;
        return;
    }
    case element_type::STRING:
        tokens.push_back(string_token(std::string_view(value)));
        return;
    case element_type::INT64:
        token.kind = JSON_TOKEN_INTEGER;
        token.integer = int64_t(value);
        break;
    case element_type::UINT64:
        token.kind = JSON_TOKEN_DOUBLE;
        token.number = double(uint64_t(value));
        break;
    case element_type::DOUBLE:
        token.kind = JSON_TOKEN_DOUBLE;
        token.number = double(value);
        break;
    case element_type::BOOL:
        token.kind = bool(value) ? JSON_TOKEN_TRUE : JSON_TOKEN_FALSE;
        break;
    case element_type::NULL_VALUE:
        break;
    }
    tokens.push_back(token);
}

json_outcome parse(Work &work, const uint8_t *bytes, size_t size, size_t depth) {
    /* simdjson refuses what reaches its depth; an empty array does not count. */
    if (work.parser.capacity() < size || work.parser.max_depth() != depth + 1) {
        if (work.parser.allocate(size, depth + 1)) return JSON_OUT_OF_MEMORY;
    }
    work.text.resize(size + simdjson::SIMDJSON_PADDING);
    std::memcpy(work.text.data(), bytes, size);
    std::memset(work.text.data() + size, 0, simdjson::SIMDJSON_PADDING);
    element root;
    switch (work.parser.parse(work.text.data(), size, false).get(root)) {
    case simdjson::SUCCESS: break;
    case simdjson::DEPTH_ERROR: return JSON_TOO_DEEP;
    case simdjson::MEMALLOC:
    case simdjson::CAPACITY: return JSON_OUT_OF_MEMORY;
    default: return JSON_MALFORMED;
    }
    work.tokens.clear();
    append(root, depth, work.tokens);
    return JSON_PARSED;
}

}  // namespace

json_outcome json_parse(
    const uint8_t *bytes, size_t size, size_t depth,
    void (*take)(void *context, const struct json_token *tokens, size_t count), void *context) {
    try {
        thread_local Work small;
        if (size <= kept) {
            const json_outcome outcome = parse(small, bytes, size, depth);
            if (outcome == JSON_PARSED) take(context, small.tokens.data(), small.tokens.size());
            return outcome;
        }
        Work large;
        const json_outcome outcome = parse(large, bytes, size, depth);
        if (outcome == JSON_PARSED) take(context, large.tokens.data(), large.tokens.size());
        return outcome;
    } catch (const std::bad_alloc &) {
        return JSON_OUT_OF_MEMORY;
    }
}
