using System.Reflection;
using System.Runtime.InteropServices;

namespace Uapi.Tests.Generator;

/// <summary>Macros that are requests their caller completes. The numbers are what gcc makes of the same macros.</summary>
public sealed class RequestMacroTests
{
    private const string Header =
        """
        #include <linux/ioctl.h>
        #include <linux/types.h>
        struct transfer { __u64 buffer; __u32 length; __u32 rest[5]; };
        struct info { __s32 value, least, most; };
        #define GET_NAME(len)      _IOC(_IOC_READ, 'E', 0x06, len)
        #define GET_BITS(ev, len)  _IOC(_IOC_READ, 'E', 0x20 + (ev), len)
        #define GET_INFO(axis)     _IOR('E', 0x40 + (axis), struct info)
        #define BYTES(n)           ((((n) * (sizeof(struct transfer))) < (1 << _IOC_SIZEBITS)) ? ((n) * (sizeof(struct transfer))) : 0)
        #define MESSAGE(n)         _IOW('k', 0, char[BYTES(n)])
        #define WORDS(n)           _IOWR('k', 1, __u32[n])
        #define PLAIN(nr)          _IO('x', nr)
        #define NOT_ONE(n)         (_IO('x', n) | 1)

        """;

    private static readonly Lazy<Assembly> Bindings = new(Compile);

    [Theory]
    [InlineData("X86_64", "GET_NAME", new object[] { 256 }, 0x81004506)]
    [InlineData("Ppc64le", "GET_NAME", new object[] { 256 }, 0x41004506)]
    [InlineData("X86_64", "GET_BITS", new object[] { 3, 8 }, 0x80084523)]
    [InlineData("Ppc64le", "GET_BITS", new object[] { 3, 8 }, 0x40084523)]
    [InlineData("X86_64", "GET_INFO", new object[] { 2 }, 0x800c4542)]
    [InlineData("Ppc64le", "GET_INFO", new object[] { 2 }, 0x400c4542)]
    [InlineData("X86_64", "MESSAGE", new object[] { 2 }, 0x40406b00)]
    [InlineData("Ppc64le", "MESSAGE", new object[] { 2 }, 0x80406b00)]
    [InlineData("X86_64", "WORDS", new object[] { 3 }, 0xc00c6b01)]
    [InlineData("Ppc64le", "WORDS", new object[] { 3 }, 0xc00c6b01)]
    [InlineData("X86_64", "PLAIN", new object[] { 7 }, 0x00007807)]
    [InlineData("Ppc64le", "PLAIN", new object[] { 7 }, 0x20007807)]
    // The largest size that fits.
    [InlineData("X86_64", "GET_NAME", new object[] { 16383 }, 0xbfff4506)]
    [InlineData("Ppc64le", "GET_NAME", new object[] { 8191 }, 0x5fff4506)]
    public void Number_IsThatOfTheTarget(string target, string macro, object[] arguments, uint number) =>
        Assert.Equal(number, Method("A+" + target, macro, arguments.Length).Invoke(null, arguments));

    [Theory]
    [InlineData("X86_64", "GET_NAME", new object[] { 16384 })]
    [InlineData("Ppc64le", "GET_NAME", new object[] { 8192 })]
    [InlineData("X86_64", "GET_NAME", new object[] { -1 })]
    [InlineData("X86_64", "GET_BITS", new object[] { 0xe0, 8 })]
    [InlineData("X86_64", "PLAIN", new object[] { 256 })]
    public void PartThatDoesNotFit_IsAnExceptionNotAnotherRequest(string target, string macro, object[] arguments)
    {
        TargetInvocationException thrown = Assert.Throws<TargetInvocationException>(() => Method("A+" + target, macro, arguments.Length).Invoke(null, arguments));
        Assert.IsType<ArgumentOutOfRangeException>(thrown.InnerException);
    }

    [Theory]
    [InlineData("GET_NAME", new object[] { 256 }, "IoctlBufferRequest`1[System.Byte]", 256)]
    [InlineData("GET_BITS", new object[] { 3, 8 }, "IoctlBufferRequest`1[System.Byte]", 8)]
    [InlineData("GET_INFO", new object[] { 2 }, "IoctlRequest`1[My.Linux.info]", 12)]
    [InlineData("MESSAGE", new object[] { 2 }, "IoctlBufferRequest`1[System.Byte]", 64)]
    [InlineData("WORDS", new object[] { 3 }, "IoctlBufferRequest`1[System.Byte]", 12)]
    [InlineData("PLAIN", new object[] { 7 }, "IoctlRequest", 0)]
    public void Request_HasTheArgumentsTypeAndSize(string macro, object[] arguments, string type, int size)
    {
        object request = Method("A", macro, arguments.Length).Invoke(null, arguments)!;

        Assert.Equal("Uapi." + type, request.GetType().ToString());
        Assert.Equal(size, request.GetType().GetProperty("Size")!.GetValue(request));
        Assert.Equal(macro, request.GetType().GetProperty("Name")!.GetValue(request));
    }

    [Fact]
    public void ExpressionOverARequest_StaysANumber() =>
        Assert.Equal(typeof(uint), Method("A", "NOT_ONE", 1).ReturnType);

    private static MethodInfo Method(string type, string name, int parameters) => Bindings.Value.GetType("My.Linux." + type, throwOnError: true)!
        .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).First(method => method.Name == name && method.GetParameters().Length == parameters);

    private static Assembly Compile()
    {
        HeaderProject project = new HeaderProject().Item("a.h", "A", targets: "x86_64,aarch64,powerpc64le").Header("a.h", Header);
        Assert.Empty(project.Compile());
        Assert.True(RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 or Architecture.Ppc64le, "the bindings are for other machines");
        return project.Load();
    }
}
