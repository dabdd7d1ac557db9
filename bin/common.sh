# Shared by the scripts in bin and bench: messages in both languages, and the tools they need.

# Prints one line in Chinese and English to standard error and ends the script. Usage: die CHINESE ENGLISH [STATUS]
die() {
  printf '错误：%s | ERROR: %s\n' "$1" "$2" >&2
  exit "${3:-1}"
}

# Prints one line in Chinese and English. Usage: say CHINESE ENGLISH
say() {
  printf '%s | %s\n' "$1" "$2"
}

# Sets JAVA to a Java of at least version 17, or ends the script.
need_java() {
  JAVA=java
  if [ -n "${JAVA_HOME:-}" ]; then JAVA=$JAVA_HOME/bin/java; fi
  command -v "$JAVA" >/dev/null 2>&1 ||
    die '没有找到 Java。请安装 JDK 17 或更高版本，或设置 JAVA_HOME。' 'no Java found. Install JDK 17 or later, or set JAVA_HOME.'
  local version
  version=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
  if ! [ "${version%%.*}" -ge 17 ] 2>/dev/null; then
    die "需要 Java 17 或更高版本，当前为 ${version:-未知}（$JAVA）。" "Java 17 or later is needed; this is ${version:-unknown} ($JAVA)."
  fi
}

# Checks for what a build needs beyond need_java: a compiler, and Maven on a Java of at least version 17.
need_maven() {
  "$JAVA" --list-modules 2>/dev/null | grep -q '^jdk\.compiler@' ||
    die "构建需要 JDK，当前 Java 不含编译器（$JAVA）。" "building needs a JDK; this Java has no compiler ($JAVA)."
  command -v mvn >/dev/null 2>&1 ||
    die '没有找到 Maven（mvn）。请安装 Maven 3.8 或更高版本。' 'no Maven (mvn) found. Install Maven 3.8 or later.'
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/^Java version: \([0-9]*\).*/\1/p')
  if ! [ "$version" -ge 17 ] 2>/dev/null; then
    die "Maven 使用的 Java 版本为 ${version:-未知}，需要 17 或更高版本。请设置 JAVA_HOME。" "Maven runs on Java ${version:-unknown}; 17 or later is needed. Set JAVA_HOME."
  fi
}

# Maven with quiet downloads that are tried again when the network falters.
maven() {
  mvn --batch-mode --no-transfer-progress -Dstyle.color=never \
    -Dmaven.wagon.http.retryHandler.count=5 -Daether.connector.http.retryHandler.count=5 "$@"
}

# The executable as Maven packs it, and unpacked.
JAR=platform-web/target/platform-web-1.0.0-SNAPSHOT-exec.jar
APP=platform-web/target/app
APP_JAR=$APP/platform-web-1.0.0-SNAPSHOT-exec.jar

# Builds the application in $APP unless it is newer than all it is made of. Folders count too: their time changes when a
# file goes. Unpacked it starts faster than from the one jar.
build_app() {
  local stamp=$APP/complete started
  if [ -f "$stamp" ] && [ -z "$(find pom.xml .mvn db platform-*/pom.xml platform-*/src/main -newer "$stamp" -print -quit)" ]; then
    return
  fi
  need_maven
  say '正在构建……' 'Building …'
  rm -rf "$APP"
  started=$(mktemp)
  if ! maven -q -DskipTests -Dspotless.check.skip=true package | sed $'s/\e\\[[0-9;]*m//g'; then
    rm -f "$started"
    die '构建失败，原因见上。' 'the build failed; see above.'
  fi
  "$JAVA" -Djarmode=tools -jar "$JAR" extract --destination "$APP" >/dev/null ||
    die '无法解开程序包。' 'cannot unpack the application.'
  # As old as the start of the build, so that a source changed meanwhile is built the next time.
  touch -r "$started" "$stamp"
  rm -f "$started"
}
