export { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
