/** @file
 * Wailian for C, and for every language that calls C: what an app does with a link, in a chat, on a day, and who says so.
 *
 * All text is UTF-8. A `wailian_view` is not closed by a zero and belongs to whoever handed it out. Objects made from one set of
 * rules never change: any number of threads may ask the same one at once. Nothing is read from disk, network or clock. */
#ifndef WAILIAN_H
#define WAILIAN_H

#include <stddef.h>
#include <stdint.h>

/** A function of the library. */
#if defined(WAILIAN_BUILD) && (defined(__GNUC__) || defined(__clang__))
#define WAILIAN_API __attribute__((visibility("default")))
#else
#define WAILIAN_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** Rises when something below changes so that what was compiled before cannot go on. @since 0.1.0 */
#define WAILIAN_ABI 1

typedef struct wailian_core wailian_core;      /**< rules, ready to answer */
typedef struct wailian_string wailian_string;  /**< a text that the library made */

/** A text, or a part of one. */
typedef struct wailian_view {
  const char* data;  /**< UTF-8; may be NULL where `size` is 0 */
  size_t size;       /**< in bytes */
} wailian_view;

/** What the question is about besides the text. Start from `WAILIAN_QUERY`; a null pointer is "not said". */
typedef struct wailian_query {
  size_t size_of;              /**< `sizeof(wailian_query)`: later versions may know more */
  const char* context;         /**< the chat, as in `group`; for `check` and the scans */
  const char* on;              /**< the day, `YYYY-MM-DD`, likewise: there is no clock inside */
  const char* locale;          /**< `zh-CN` (where it is not said), `zh-TW` or `en` */
  const char* app;             /**< the first of the rules, where it is not said */
  const char* client_version;  /**< as in `android 8.0.11` */
  const char* const* conditions; /**< what cannot be seen offline and holds, by id */
  size_t condition_count;      /**< how many ids `conditions` holds */
  const char* from;            /**< the earlier day: `timeline` (the first rule, where it is not said), `diff` */
  const char* until;           /**< the last day of `timeline` */
  const char* to;              /**< the later day of `diff` */
} wailian_query;

/** A query of which nothing is said yet. */
#define WAILIAN_QUERY { sizeof(wailian_query), NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL }

/** What the caller asks wrongly, or rules that are refused. Freed by `wailian_problem_free`. */
typedef struct wailian_problem {
  const char* code;     /**< as in `context_unknown`; the same in every language */
  const char* place;    /**< the name of the field, or file and JSON Pointer; may be "" */
  const char* message;  /**< what is wrong and what to do: one sentence, in the language of the query, else English */
} wailian_problem;

/** Compiled rules: the files `wailian-rules*.txt` of a release. */
typedef struct wailian_rules {
  wailian_view facts;     /**< wailian-rules.txt */
  wailian_view texts[3];  /**< wailian-rules.zh-CN.txt, .zh-TW.txt, .en.txt, in any order; an empty one is left out */
  wailian_view rest;      /**< wailian-rules.rest.txt; empty: no sources, events, remedies */
} wailian_rules;

/** One link, token or page of one line. Views live until the callback returns. An empty view is "none". */
typedef struct wailian_row {
  uint32_t line;        /**< counted from 0 */
  uint32_t begin;       /**< where it begins in the line, in bytes */
  uint32_t end;         /**< where it ends */
  wailian_view kind;    /**< `link`, `token` or `page` */
  wailian_view url;     /**< the address that a browser would really go to */
  wailian_view host;    /**< its host, in ASCII */
  wailian_view site;    /**< whose it is: an id of the rules */
  wailian_view outcome;  /**< what happens: one of nine; `unknown` where no rule says */
  wailian_view currency; /**< whether the day lies inside the record of the rule */
  wailian_view decided_by; /**< the id of the rule */
  wailian_view last_confirmed; /**< the last day on which a source confirmed it, `YYYY-MM-DD` */
  wailian_view hazard;   /**< the gravest one, by id */
  wailian_view severity; /**< how grave it is: `warning` goes before the outcome */
  wailian_view destination; /**< the host of the address inside of a wrapper */
  wailian_view destination_outcome; /**< what happens there */
  wailian_view problem; /**< why a link is no http(s) URL */
  int trial;            /**< 1 where the app called its treatment a trial */
} wailian_row;

/** The number with which the library was built; compare it with `WAILIAN_ABI`. */
WAILIAN_API int wailian_abi(void);
/** As in "0.1.0". Lives for ever. */
WAILIAN_API const char* wailian_version(void);

/** Opens compiled rules, which are copied. NULL where they are damaged or not of one build: then `*problem` says so. */
WAILIAN_API wailian_core* wailian_open(const wailian_rules* rules, wailian_problem** problem);
/** Reads a bundle (`rules.json`), and where `added` is not empty a file of the reader's own that adds to it, called `name`. NULL
 * where there is any fault: then `*problem` is the first. */
WAILIAN_API wailian_core* wailian_open_json(wailian_view bundle, wailian_view added, const char* name, wailian_problem** problem);
/** Gives the rules back; NULL does nothing. No other call with them may be under way. */
WAILIAN_API void wailian_close(wailian_core* rules);

/** @name Answers as JSON
 * As schema/answers.schema.json describes them. What a text holds stands in `problems` of the answer; NULL only where the query is
 * wrong: then `*problem` says how. Freed by `wailian_string_free`.
 * @{ */
/** Everything about the links and tokens of a paste. */
WAILIAN_API wailian_string* wailian_check_json(const wailian_core* rules, wailian_view text, const wailian_query* query, wailian_problem** problem);
/** The same link over the years, in every chat. */
WAILIAN_API wailian_string* wailian_timeline_json(const wailian_core* rules, wailian_view text, const wailian_query* query, wailian_problem** problem);
/** What changed for it between two days. */
WAILIAN_API wailian_string* wailian_diff_json(const wailian_core* rules, wailian_view text, const wailian_query* query, wailian_problem** problem);
/** What the rules know about a host, a name, an id. */
WAILIAN_API wailian_string* wailian_lookup_json(const wailian_core* rules, wailian_view text, const wailian_query* query, wailian_problem** problem);
/** The address that a browser would really go to. */
WAILIAN_API wailian_string* wailian_canonicalize_json(const wailian_core* rules, wailian_view text, const wailian_query* query, wailian_problem** problem);
/** Apps, chats, outcomes, conditions, languages and versions. */
WAILIAN_API wailian_string* wailian_catalog_json(const wailian_core* rules, const wailian_query* query, wailian_problem** problem);
/** @} */

/** Hands a row for each link, token and page of each of `lines` (one below the other) to `take`, in order. Not 0 where the query
 * is wrong. `take` must not throw. */
WAILIAN_API int wailian_scan(const wailian_core* rules, wailian_view lines, const wailian_query* query, void (*take)(const wailian_row* row, void* user),
                             void* user, wailian_problem** problem);
/** The same of addresses, one a line: a row for each, and nothing is looked for in them. */
WAILIAN_API int wailian_scan_links(const wailian_core* rules, wailian_view lines, const wailian_query* query, void (*take)(const wailian_row* row, void* user),
                                   void* user, wailian_problem** problem);

/** What a text holds, for as long as it is not freed. */
WAILIAN_API wailian_view wailian_string_view(const wailian_string* text);
/** Gives a text back; NULL does nothing. */
WAILIAN_API void wailian_string_free(wailian_string* text);
/** Gives a problem back; NULL does nothing. */
WAILIAN_API void wailian_problem_free(wailian_problem* problem);

/** The rules that were compiled into the program: link `Wailian::rules`. */
const wailian_rules* wailian_embedded_rules(void);

#ifdef __cplusplus
}
#endif
#endif
