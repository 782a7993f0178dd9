// Reads lines from standard input and says what happens to each link in a group chat on a day.
#include <wailian/wailian.hpp>

#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** words) {
  const std::string day = count > 1 ? words[1] : "2021-12-05";
  const std::string lines{std::istreambuf_iterator<char>(std::cin), {}};
  try {
    const auto rules = wailian::Wailian::open_embedded();
    wailian::Query query;
    query.context = "group";
    query.on = day;
    rules.scan(lines, query, [](const wailian::Row& row) {
      std::cout << row.line + 1 << '\t' << row.host << '\t' << row.outcome << '\t' << row.decided_by << '\n';
    });
  } catch (const wailian::Error& error) {
    std::cerr << "links: " << error.what() << " (" << error.code() << ", " << error.place() << ")\n";
    return 2;
  }
}
