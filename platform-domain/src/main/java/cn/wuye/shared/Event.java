package cn.wuye.shared;

/** Something that happened to an aggregate; other capabilities react to it in the same transaction. */
public interface Event {}
