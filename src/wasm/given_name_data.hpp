// The data of names in the core's module: the file that it was given.
#pragma once

#include <string_view>

namespace wailian {

/// Takes the file for all that follows. false where it is damaged or not of this build; then nothing has changed.
bool give_name_data(std::string_view file);

}  // namespace wailian
