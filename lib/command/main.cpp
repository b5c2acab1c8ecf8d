#include "command/command.hpp"

int main(int argc, char** argv) { return warraq::command::run(argc, argv); }
