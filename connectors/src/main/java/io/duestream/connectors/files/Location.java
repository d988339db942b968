package io.duestream.connectors.files;

/**
 * A place in a file.
 *
 * @param path element names from the root, such as {@code Document/BkToCstmrStmt/Stmt/Ntry/Amt}; empty before the root
 * @param line 1-based; 0 where unknown
 * @param column 1-based; 0 where unknown
 */
public record Location(String path, int line, int column) {

    /** The file as a whole. */
    public static final Location FILE = new Location("", 0, 0);

    @Override
    public String toString() {
        String position = line > 0 ? "line " + line + ", column " + column : "";
        return path.isEmpty() || position.isEmpty() ? path + position : path + ", " + position;
    }
}
