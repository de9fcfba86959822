namespace Uapi.Emit;

public static partial class SupportTypes
{
    // The header of a request says what its number is and how large its argument; whether a scalar goes by value or by
    // pointer it does not say. So the type of a request decides which calls compile, and a scalar one compiles with none
    // until the caller has chosen.
    private static readonly string Requests =
        """
        /// <summary>The way data goes in an ioctl, seen from the program: <c>_IOW</c> writes to the kernel.</summary>
        [Flags]
        public enum IoctlDirection
        {
            /// <summary>Nothing is said (<c>_IO</c>).</summary>
            None = 0,

            /// <summary>The kernel reads the argument (<c>_IOW</c>).</summary>
            Write = 1,

            /// <summary>The kernel writes the argument (<c>_IOR</c>).</summary>
            Read = 2,

            /// <summary>Both (<c>_IOWR</c>).</summary>
            ReadWrite = Read | Write,
        }

        """
        + "\n"
        + Request(
            "IoctlRequest", "", "A request whose header states no argument, or one that C# has no type for.",
            "Callers pass nothing, an integer or a buffer, as the driver's documentation says.")
        + "\n\n"
        + Request(
            "IoctlRequest", "TArg", "A request that takes a pointer to a <typeparamref name=\"TArg\"/>.",
            "Another struct does not compile.")
        + "\n\n"
        + Request(
            "IoctlScalarRequest", "T", "A request whose header names an integer as its argument.",
            "Headers do not say whether the integer itself is passed (<c>FICLONE</c>) or a pointer to it (<c>FS_IOC_SETFLAGS</c>). "
                + "Choose by the driver's documentation: <see cref=\"ByValue\"/> or <see cref=\"ByReference\"/>.",
            """

                /// <summary>The request with the integer itself as argument.</summary>
                public IoctlValueRequest<T> ByValue => new(Number, Name, Direction);

                /// <summary>The request with a pointer to the integer as argument.</summary>
                public IoctlRequest<T> ByReference => new(Number, Name, Direction);
            """)
        + "\n\n"
        + Request(
            "IoctlValueRequest", "T", "A request that takes an integer by value.", "Made by <see cref=\"IoctlScalarRequest{T}.ByValue\"/>.")
        + "\n\n"
        + Request(
            "IoctlBufferRequest", "T", "A request that takes a pointer to several <typeparamref name=\"T\"/>: an array, or text as a <c>char</c> pointer.",
            "A <see cref=\"Length\"/> of 0 means that the header does not say how many.",
            constructorTail: ", int length",
            constructorDoc: "\n    /// <param name=\"length\">Elements the kernel reads or writes; 0 when the header does not say.</param>",
            assignments: "\n        Length = length;",
            size: "Unsafe.SizeOf<T>() * Length",
            sizeDoc: "Bytes of the buffer; 0 when the header does not say.",
            members:
            """

                /// <summary>Elements the kernel reads or writes; 0 when the header does not say.</summary>
                public int Length { get; }
            """)
        + "\n\n"
        +
        """
        /// <summary>Makes the numbers of requests that the caller completes, such as <c>EVIOCGNAME(len)</c>.</summary>
        public static class IoctlNumber
        {
            /// <summary>The number, as <c>_IOC</c> makes it of parts that fit.</summary>
            /// <param name="direction">The direction bits, at their place.</param>
            /// <param name="sizeBits">Bits that the number has for the size: 14, or 13 on powerpc, mips, sparc and alpha.</param>
            /// <param name="type">The type (magic), 0 to 255.</param>
            /// <param name="number">The ordinal, 0 to 255.</param>
            /// <param name="size">Bytes of the argument.</param>
            /// <exception cref="ArgumentOutOfRangeException">A part does not fit. C would put it over its neighbour and call something else.</exception>
            public static uint Encode(uint direction, int sizeBits, long type, long number, long size)
            {
                if (unchecked((ulong)type) > 255)
                    throw new ArgumentOutOfRangeException(nameof(type), type, "The type of an ioctl request has 8 bits.");
                if (unchecked((ulong)number) > 255)
                    throw new ArgumentOutOfRangeException(nameof(number), number, "The ordinal of an ioctl request has 8 bits.");
                if (unchecked((ulong)size) >> sizeBits != 0)
                    throw new ArgumentOutOfRangeException(nameof(size), size, "The number of an ioctl request has no room for a size of that many bytes on this machine.");
                return direction | ((uint)size << 16) | ((uint)type << 8) | (uint)number;
            }
        }
        """;

    private static string Request(
        string name,
        string argument,
        string summary,
        string remarks,
        string members = "",
        string constructorTail = "",
        string constructorDoc = "",
        string assignments = "",
        string size = "",
        string sizeDoc = "Bytes of the argument.")
    {
        bool isPlain = argument.Length == 0;
        string type = isPlain ? name : $"{name}<{argument}>";
        string typeParameter = isPlain ? "" : $"\n/// <typeparam name=\"{argument}\">The type of the argument.</typeparam>";
        string constraint = isPlain ? "" : $"\n    where {argument} : unmanaged";
        string tail = isPlain ? ", int size = 0" : constructorTail;
        string tailDoc = isPlain ? "\n    /// <param name=\"size\">The bytes that the number states for the argument.</param>" : constructorDoc;
        string set = isPlain ? "\n        Size = size;" : assignments;
        string direction = constructorTail.Length > 0 ? "IoctlDirection direction" : "IoctlDirection direction = IoctlDirection.None";
        string sizeMember = isPlain
            ? "public int Size { get; }"
            : $"public int Size => {(size.Length > 0 ? size : $"Unsafe.SizeOf<{argument}>()")};";
        string sizeSummary = isPlain ? "Bytes that the number states for the argument; 0 when it states none." : sizeDoc;
        return $$"""
            /// <summary>{{summary}}</summary>
            /// <remarks>{{remarks}}</remarks>{{typeParameter}}
            public readonly struct {{type}} : IEquatable<{{type}}>{{constraint}}
            {
                /// <summary>Makes a request.</summary>
                /// <param name="number">The number for <c>ioctl(2)</c> on this machine.</param>
                /// <param name="name">The name in the header.</param>
                /// <param name="direction">The way the argument goes.</param>{{tailDoc}}
                public {{name}}(uint number, string name, {{direction}}{{tail}})
                {
                    Number = number;
                    Name = name;
                    Direction = direction;{{set}}
                }

                /// <summary>The number for <c>ioctl(2)</c>, right on the machine that asks.</summary>
                public uint Number { get; }

                /// <summary>The name in the header.</summary>
                public string Name { get; }

                /// <summary>The way the argument goes: what the number states, else what the header's comment does.</summary>
                public IoctlDirection Direction { get; }

                /// <summary>{{sizeSummary}}</summary>
                {{sizeMember}}
            {{(members.Length > 0 ? members.TrimEnd() + "\n" : "")}}
                /// <summary>
                /// The same request with a pointer to a <typeparamref name="TActual"/> as argument: for headers that state another one than the driver takes
                /// (<c>TUNSETIFF</c> says <c>int</c> and takes a <c>struct ifreq</c>).
                /// </summary>
                /// <typeparam name="TActual">What the driver takes.</typeparam>
                public IoctlRequest<TActual> As<TActual>()
                    where TActual : unmanaged =>
                    new(Number, Name, Direction);

                /// <summary>The number alone.</summary>
                public static explicit operator uint({{type}} request) => request.Number;

                /// <summary>Whether the requests have the same name and number.</summary>
                public bool Equals({{type}} other) => Number == other.Number && Name == other.Name;

                /// <inheritdoc/>
                public override bool Equals(object? obj) => obj is {{type}} other && Equals(other);

                /// <inheritdoc/>
                public override int GetHashCode() => unchecked((int)Number);

                /// <summary>Whether the requests have the same name and number.</summary>
                public static bool operator ==({{type}} left, {{type}} right) => left.Equals(right);

                /// <summary>Whether the requests differ in name or number.</summary>
                public static bool operator !=({{type}} left, {{type}} right) => !left.Equals(right);

                /// <summary><c>NAME (0x3b71)</c>.</summary>
                public override string ToString() => Name + " (0x" + Number.ToString("x", System.Globalization.CultureInfo.InvariantCulture) + ")";
            }
            """;
    }
}
