# Builds the benchmarks and leaves their class path in bench/target/java.args, for "java @bench/target/java.args CLASS".
# Sourced by the other scripts, in the root of the repository.
maven=./mvnw
[ -x "$maven" ] || maven=mvn
"$maven" -q -B -Pbench -pl bench -am package -Dmaven.test.skip=true >&2
# In a file: ONNX Runtime cannot do with a command line of many thousand characters.
printf -- '-cp\n%s\n' "bench/target/classes:$(cat bench/target/classpath)" > bench/target/java.args
