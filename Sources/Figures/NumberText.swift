/// How numbers are written, everywhere.
public enum NumberText {}
