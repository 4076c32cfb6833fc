using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>Tensors in their own file format, base64. By convention, since this library knows no torch.</summary>
internal sealed class TensorConverter : JsonConverterFactory
{
    /// <summary>Whether a type is a tensor.</summary>
    public static bool Is(Type type) => type.FullName == "TorchSharp.torch+Tensor";

    public override bool CanConvert(Type typeToConvert) => Is(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T> where T : class
    {
        private static readonly MethodInfo SaveMethod = typeof(T).Assembly.GetType("TorchSharp.TensorExtensionMethods")!.GetMethod("Save", [typeof(T), typeof(BinaryWriter)])!;
        private static readonly MethodInfo LoadMethod = typeof(T).GetMethod("Load", BindingFlags.Static | BindingFlags.Public, [typeof(BinaryReader)])!;
        private static readonly MethodInfo DetachMethod = typeof(T).GetMethod("detach", Type.EmptyTypes)!;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var binary = new BinaryReader(new MemoryStream(reader.GetBytesFromBase64()));
            try
            {
                return (T)LoadMethod.Invoke(null, [binary])!;
            }
            catch (TargetInvocationException problem) when (problem.InnerException is IOException or ArgumentException or InvalidDataException or OverflowException)
            {
                throw new JsonException(problem.InnerException.Message);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            using var bytes = new MemoryStream();
            using var binary = new BinaryWriter(bytes);
            SaveMethod.Invoke(null, [DetachMethod.Invoke(value, null), binary]);
            binary.Flush();
            writer.WriteBase64StringValue(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
    }
}
