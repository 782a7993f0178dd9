/* Prints the whole answer about a text as JSON, by the bundle of rules that is named: report RULES.json TEXT */
#include <wailian/wailian.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char* read_file(const char* name, size_t* size) {
  FILE* file = fopen(name, "rb");
  char* bytes = NULL;
  long end;
  if (file == NULL) return NULL;
  if (fseek(file, 0, SEEK_END) == 0 && (end = ftell(file)) >= 0 && (bytes = malloc((size_t)end + 1)) != NULL) {
    rewind(file);
    *size = fread(bytes, 1, (size_t)end, file);
  }
  fclose(file);
  return bytes;
}

static int complain(wailian_problem* problem) {
  fprintf(stderr, "report: %s (%s, %s)\n", problem->message, problem->code, problem->place);
  wailian_problem_free(problem);
  return 2;
}

int main(int count, char** words) {
  wailian_query query = WAILIAN_QUERY;
  wailian_problem* problem = NULL;
  const wailian_view nothing = {NULL, 0};
  wailian_view bundle = {NULL, 0}, text;
  char* bytes;
  wailian_core* rules;
  wailian_string* answer;
  if (count != 3 || wailian_abi() != WAILIAN_ABI || (bytes = read_file(words[1], &bundle.size)) == NULL) {
    fprintf(stderr, "usage: report RULES.json TEXT\n");
    return 2;
  }
  bundle.data = bytes;
  rules = wailian_open_json(bundle, nothing, NULL, &problem);
  free(bytes);
  if (rules == NULL) return complain(problem);
  query.context = "group";
  query.on = "2021-12-05";
  query.locale = "en";
  text.data = words[2];
  text.size = strlen(words[2]);
  answer = wailian_check_json(rules, text, &query, &problem);
  if (answer == NULL) {
    wailian_close(rules);
    return complain(problem);
  }
  printf("%.*s\n", (int)wailian_string_view(answer).size, wailian_string_view(answer).data);
  wailian_string_free(answer);
  wailian_close(rules);
  return 0;
}
