# Builds the training module and leaves its class path in $classpath. Sourced by the other scripts, in the root of the repository.
# The first run fetches half a gigabyte: PyTorch's binaries, the base model and the teacher's models.
mvn=./mvnw
[ -x "$mvn" ] || mvn=mvn
"$mvn" -q -B -Prun-training -pl training -am package -DskipTests \
    dependency:build-classpath -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime >&2
printf -- '-cp\n%s\n' "training/target/classes:$(cat training/target/classpath.txt)" > training/target/java.args
# Threads that wait without spinning: the machine may have other work.
OMP_WAIT_POLICY=passive
export OMP_WAIT_POLICY
training() { java -Xmx6g @training/target/java.args org.parley.training.Training "$@"; }
