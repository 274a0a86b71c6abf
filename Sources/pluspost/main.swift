import Glibc
import PluspostCommand

exit(EntryPoint.run(Array(CommandLine.arguments.dropFirst())).rawValue)
