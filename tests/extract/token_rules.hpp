// The token shapes of rules/tokens/, for tests of this layer alone.
#pragma once

#include "extract/find_tokens.hpp"

#include <string>
#include <vector>

/// Reads every rule file of `folder`, sorted by id. Fails loudly: a fault ends the program with a message.
[[nodiscard]] std::vector<wailian::TokenShape> read_token_rules(const std::string& folder);
