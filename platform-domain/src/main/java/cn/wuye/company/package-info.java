/** Property companies (物业服务企业): what other capabilities may know of them. */
@NullMarked
package cn.wuye.company;

import org.jspecify.annotations.NullMarked;
