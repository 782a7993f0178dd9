// What both modules hand out: texts that the module owns until they are freed.
#pragma once

#include <string>

using wailian_text = std::string;
